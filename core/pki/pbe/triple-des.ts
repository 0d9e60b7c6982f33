import des from 'des.js';
import type { Bytes } from '../../bytes.ts';
import { addPadding } from './padding.ts';

// WebCrypto has no DES, by design; old PKCS#12 files have little else.
const tripleDesCbc = des.CBC.instantiate(des.EDE);

/** DES-EDE3-CBC with PKCS#7 padding. `key` has 24 octets, `iv` 8. */
export function encryptTripleDes(key: Bytes, iv: Bytes, plaintext: Bytes): Bytes {
  const cipher = tripleDesCbc.create({ type: 'encrypt', key, iv, padding: false });
  return new Uint8Array(cipher.update(addPadding(plaintext, 8)));
}

/** DES-EDE3-CBC without looking at the padding; the length of `ciphertext` is a multiple of 8. */
export function decryptTripleDes(key: Bytes, iv: Bytes, ciphertext: Bytes): Bytes {
  const cipher = tripleDesCbc.create({ type: 'decrypt', key, iv, padding: false });
  return new Uint8Array([...cipher.update(ciphertext), ...cipher.final()]);
}
