export { checkPkcs12 } from '#core/pki/pkcs12/check-pkcs12.ts';
export { makePkcs12 } from '#core/pki/pkcs12/make-pkcs12.ts';
export { openPkcs12 } from '#core/pki/pkcs12/open-pkcs12.ts';
