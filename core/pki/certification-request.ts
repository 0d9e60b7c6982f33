export { makeCertificationRequest, type RequestContent } from './request/make-request.ts';
export { type CertificationRequest, readCertificationRequest } from './request/read-request.ts';
export { describeGeneralName } from './request/subject-alt-names.ts';
export { verifyCertificationRequest } from './request/verify-request.ts';
