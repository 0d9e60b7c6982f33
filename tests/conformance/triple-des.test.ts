import { Crypto as NodeCrypto } from '@peculiar/webcrypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from '#core/bytes.ts';
import { removePadding } from '#core/pki/pbe/padding.ts';
import { decryptTripleDes, encryptTripleDes } from '#core/pki/pbe/triple-des.ts';

// 3DES has no test vectors of its own in our formats: another implementation says whether ours is right.

const { subtle } = new NodeCrypto();
const bytes = (length: { minLength: number; maxLength: number }) =>
  fc.uint8Array(length).map((array) => new Uint8Array(array) as Bytes);
const exactly = (length: number) => bytes({ minLength: length, maxLength: length });
const cases = fc.record({
  key: exactly(24),
  iv: exactly(8),
  plaintext: bytes({ minLength: 0, maxLength: 100 }),
});

async function other(key: Bytes) {
  return subtle.importKey('raw', key, { name: 'DES-EDE3-CBC', length: 192 } as Algorithm, false, [
    'encrypt',
    'decrypt',
  ]);
}

test('what we encrypt, another implementation decrypts', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ key, iv, plaintext }) => {
      const ciphertext = encryptTripleDes(key, iv, plaintext);
      const opened = await subtle.decrypt(
        { name: 'DES-EDE3-CBC', iv } as Algorithm,
        await other(key),
        ciphertext,
      );
      expect(new Uint8Array(opened)).toEqual(plaintext);
    }),
  );
});

test('what another implementation encrypts, we decrypt', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ key, iv, plaintext }) => {
      const sealed = await subtle.encrypt(
        { name: 'DES-EDE3-CBC', iv } as Algorithm,
        await other(key),
        plaintext,
      );
      const padded = decryptTripleDes(key, iv, new Uint8Array(sealed));
      expect(removePadding(padded, 8)).toEqual(plaintext);
    }),
  );
});
