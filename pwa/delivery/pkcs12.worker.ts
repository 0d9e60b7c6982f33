import type { Bytes } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { malformed } from '#core/pki/malformed.ts';
import { checkKeyBelongs } from '#core/pki/match.ts';
import { readPem, toPem } from '#core/pki/pem.ts';
import { decryptPrivateKey, encryptedPrivateKeyLabel } from '#core/pki/pkcs8.ts';
import { checkPkcs12 } from '#core/pki/pkcs12/check-pkcs12.ts';
import { makePkcs12 } from '#core/pki/pkcs12/make-pkcs12.ts';
import { kindOf, readPublicKey } from '#core/pki/public-key.ts';
import { recognise } from '#core/pki/recognise.ts';
import { serve } from '../worker-calls/serve.ts';
import type { Pkcs12Calls } from './protocol.ts';

// The only other place where a private key stands in clear, for as long as the file is being made.

serve<Pkcs12Calls>({
  make: async ({ key, keyPassword, certificatePem, chain, password, friendlyName, format }) => {
    const certificates = [certificatePem, ...chain].map(certificateOf);
    const encrypted = encryptedKeyOf(key);
    const privateKey = await decryptPrivateKey({ crypto, encrypted, password: keyPassword });
    try {
      const { spki } = readCertificate(certificates[0] as Bytes);
      await checkKeyBelongs({ crypto, pkcs8: privateKey, spki });
      const content = { crypto, privateKey, certificates, password };
      const file = await makePkcs12({ ...content, friendlyName, format });
      await checkPkcs12({ ...content, file });
      const keyPem = toPem(encryptedPrivateKeyLabel, encrypted);
      return { file, keyPem, kind: kindOf(readPublicKey(spki)) };
    } finally {
      privateKey.fill(0);
    }
  },
});

function certificateOf(pem: string): Bytes {
  const [block] = readPem(pem);
  if (!block) throw malformed('certificate.malformed', { flaw: 'unreadable', part: 'PEM' });
  return block.der;
}

/** The DER of an encrypted key, from a PEM or DER file. */
function encryptedKeyOf(file: Bytes): Bytes {
  const found = recognise(file);
  for (const object of found) if (object.type === 'encryptedPrivateKey') return object.der;
  for (const object of found) if (object.type === 'unreadable') throw object.refusal;
  const inClear = found.some(({ type }) => type === 'privateKey');
  throw new Refusal(inClear ? 'key.notEncrypted' : 'key.fileUnreadable');
}
