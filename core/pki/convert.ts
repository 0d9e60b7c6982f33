import type { Bytes } from '../bytes.ts';
import { toPem } from './pem.ts';
import { makePkcs7 } from './pkcs7.ts';

export type CertificateFormat = 'pem' | 'der' | 'pkcs7' | 'pkcs7Pem';

/**
 * Writes certificates in another format. The certificates themselves stay as they were, octet by octet.
 * @param certificates DER, in the order they are to stand
 * @returns text for the PEM formats
 * @throws RangeError for `der` with more than one: it holds exactly one
 */
export function convertCertificates(
  certificates: readonly Bytes[],
  format: CertificateFormat,
): string | Bytes {
  switch (format) {
    case 'pem':
      return certificates.map((der) => toPem('CERTIFICATE', der)).join('');
    case 'pkcs7':
      return makePkcs7(certificates);
    case 'pkcs7Pem':
      return toPem('PKCS7', makePkcs7(certificates));
    case 'der': {
      const [only, ...rest] = certificates;
      if (only === undefined || rest.length > 0) throw new RangeError('DER holds one certificate');
      return only;
    }
  }
}
