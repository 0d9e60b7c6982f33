import { type Bytes, utf8 } from '#core/bytes.ts';
import { toPem } from '#core/pki/pem.ts';
import { makePkcs7 } from '#core/pki/pkcs7.ts';
import { encryptedPrivateKeyLabel } from '#core/pki/pkcs8.ts';
import type { Recognised } from '#core/pki/recognise.ts';
import type { ExportedFile, ExportForm } from '../protocol.ts';
import type { Shelf } from './held.ts';

/** @throws Error for objects that have no such form: the screen does not offer it */
export function exportObjects(shelf: Shelf, ids: readonly string[], form: ExportForm): ExportedFile {
  switch (form) {
    case 'bundle':
      return pemFile(ids.map((id) => toPem('CERTIFICATE', shelf.certificate(id).der)));
    case 'pkcs7':
      return {
        content: makePkcs7(ids.map((id) => shelf.certificate(id).der)),
        type: 'application/x-pkcs7-certificates',
        ending: '.p7b',
      };
    case 'pem':
    case 'der': {
      const { label, der, ending } = publicForm(shelf.get(ids[0] ?? '').object);
      if (form === 'pem') return pemFile([toPem(label, der)]);
      return { content: der.slice(), type: 'application/octet-stream', ending };
    }
  }
}

export function pemFile(pems: readonly string[]): ExportedFile {
  return { content: utf8(pems.join('')), type: 'application/x-pem-file', ending: '.pem' };
}

/** Only what may lie about: a private key leaves under a password or not at all. */
function publicForm(object: Recognised): {
  readonly label: string;
  readonly der: Bytes;
  readonly ending: string;
} {
  switch (object.type) {
    case 'certificate':
      return { label: 'CERTIFICATE', der: object.certificate.der, ending: '.cer' };
    case 'certificationRequest':
      return { label: 'CERTIFICATE REQUEST', der: object.request.der, ending: '.csr' };
    case 'certificateList':
      return { label: 'X509 CRL', der: object.der, ending: '.crl' };
    case 'publicKey':
      return { label: 'PUBLIC KEY', der: object.spki, ending: '.der' };
    case 'encryptedPrivateKey':
      return { label: encryptedPrivateKeyLabel, der: object.der, ending: '.p8' };
    default:
      throw new Error(`${object.type} has no public form`);
  }
}
