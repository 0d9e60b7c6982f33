import { describe, expect, test } from 'vitest';
import { readCertificationRequest, verifyCertificationRequest } from '../pki/certification-request.ts';
import { attributeType } from '../pki/object-identifiers.ts';
import { readPem } from '../pki/pem.ts';
import { decryptPrivateKey } from '../pki/pkcs8.ts';
import { publicKeyOf } from '../pki/private-key.ts';
import { describeKey, type KeyKind, spkiFingerprint } from '../pki/public-key.ts';
import { testCrypto as crypto } from '../pki/test-crypto.ts';
import { startKey } from './keybot.ts';

const subject = [{ type: attributeType.commonName, value: 'Zoé Dupont' }];
const password = 'quatre mots très longs';

const encryptedDer = (pem: string) => readPem(pem)[0]?.der ?? new Uint8Array(0);

describe('KeyBot', () => {
  test.each<KeyKind>(['RSA-2048', 'P-256', 'P-384', 'P-521', 'Ed25519'])(
    'makes a %s key file and a request that belong together',
    async (kind) => {
      const pending = await startKey(crypto, kind);
      const { encryptedPem, requestPem, spkiSha256 } = await pending.finish({ subject, password });
      const request = readCertificationRequest(requestPem);
      await verifyCertificationRequest(crypto, request);
      expect(describeKey(request.publicKey)).toBe(kind);
      const pkcs8 = await decryptPrivateKey({ crypto, encrypted: encryptedDer(encryptedPem), password });
      expect(await publicKeyOf(crypto, pkcs8)).toEqual(request.spki);
      expect(await spkiFingerprint(crypto, request.spki)).toBe(spkiSha256);
    },
  );

  test('opens a key file whose accents were typed apart from their letters', async () => {
    const { encryptedPem } = await (await startKey(crypto, 'P-256')).finish({
      subject,
      password: 'é'.repeat(12),
    });
    const encrypted = encryptedDer(encryptedPem);
    await expect(
      decryptPrivateKey({ crypto, encrypted, password: 'e\u0301'.repeat(12) }),
    ).resolves.toBeDefined();
  });

  test('keeps the key after a password that is too short, and counts characters rather than units', async () => {
    const pending = await startKey(crypto, 'P-256');
    await expect(pending.finish({ subject, password: '😀'.repeat(11) })).rejects.toThrow(
      expect.objectContaining({ code: 'key.passwordTooShort', detail: { length: 11, minimum: 12 } }),
    );
    await expect(pending.finish({ subject, password })).resolves.toBeDefined();
  });

  test('forgets the key once it is finished or discarded', async () => {
    const pending = await startKey(crypto, 'P-256');
    pending.discard();
    await expect(pending.finish({ subject, password })).rejects.toThrow('finished or discarded');
  });

  test('says which kind of key the platform does not make', async () => {
    const subtle = { generateKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')) };
    await expect(startKey({ subtle } as unknown as Crypto, 'Ed25519')).rejects.toThrow(
      expect.objectContaining({ code: 'key.kindUnsupported', detail: { kind: 'Ed25519' } }),
    );
  });
});
