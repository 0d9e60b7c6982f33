import { type Bytes, equalBytes } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { classify, isPrivateKey } from '#core/pki/classify.ts';
import { readPem, toPem } from '#core/pki/pem.ts';
import { decryptPrivateKey, encryptedPrivateKeyLabel } from '#core/pki/pkcs8.ts';
import { checkPkcs12 } from '#core/pki/pkcs12/check-pkcs12.ts';
import { makePkcs12 } from '#core/pki/pkcs12/make-pkcs12.ts';
import { publicKeyOf } from '#core/pki/private-key.ts';
import { kindOf, readPublicKey } from '#core/pki/public-key.ts';
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
      if (!equalBytes(await publicKeyOf(crypto, privateKey), spki)) {
        throw new Refusal('key.notForCertificate');
      }
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
  if (!block) throw new Refusal('certificate.malformed', { where: 'PEM' });
  return block.der;
}

/** The DER of an encrypted key, from a PEM or DER file. */
function encryptedKeyOf(file: Bytes): Bytes {
  const blocks = readPem(new TextDecoder('utf-8', { fatal: false }).decode(file));
  const candidates = blocks.length > 0 ? blocks.map(({ der }) => der) : [file];
  const encrypted = candidates.find((der) => classify(der) === 'encryptedPrivateKey');
  if (encrypted) return encrypted;
  const inClear = candidates.some((der) => isPrivateKey(classify(der)));
  throw new Refusal(inClear ? 'key.notEncrypted' : 'key.fileUnreadable');
}
