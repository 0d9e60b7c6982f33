import { type Bytes, concatenate } from '../../bytes.ts';

/** AES-CBC with PKCS#7 padding; the size of `key` says which AES. */
export async function encryptAesCbc(crypto: Crypto, key: Bytes, iv: Bytes, plaintext: Bytes): Promise<Bytes> {
  const handle = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, handle, plaintext));
}

/**
 * AES-CBC without looking at the padding, which WebCrypto insists on: a last block that decrypts to right padding is
 * appended. So a wrong password can be told from a broken file by what the first block says.
 * @param ciphertext a multiple of 16 octets, not empty
 */
export async function decryptAesCbc(
  crypto: Crypto,
  key: Bytes,
  iv: Bytes,
  ciphertext: Bytes,
): Promise<Bytes> {
  const handle = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt', 'decrypt']);
  const lastBlock = ciphertext.slice(-16);
  const padding = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: lastBlock }, handle, new Uint8Array(0));
  const padded = concatenate([ciphertext, new Uint8Array(padding)]);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, handle, padded));
}
