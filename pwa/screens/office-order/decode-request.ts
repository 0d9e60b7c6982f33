import {
  describeGeneralName,
  readCertificationRequest,
  verifyCertificationRequest,
} from '#core/pki/certification-request.ts';
import { describeName } from '#core/pki/name.ts';

export interface DecodedRequest {
  /** RFC 4514, on one line. */
  readonly subject: string;
  readonly names: readonly string[];
}

/**
 * What a certification request asks for.
 * @throws Refusal `csr.…`, also when it was not signed by its own key
 */
export async function decodeRequest(pem: string): Promise<DecodedRequest> {
  const request = readCertificationRequest(pem);
  await verifyCertificationRequest(crypto, request);
  return {
    subject: describeName(request.subject),
    names: request.subjectAltNames.map((name) => describeGeneralName(name) ?? name.type),
  };
}
