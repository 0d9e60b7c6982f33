import type { Bytes } from '../bytes.ts';
import { children, expect, readBitString, readOnly } from './der/reader.ts';
import { tag } from './der/writer.ts';

/**
 * The identifier we give to a key: the leftmost 160 bits of the SHA-256 of the key's bits (RFC 7093 §2, method 1).
 * @param spki DER of the SubjectPublicKeyInfo
 */
export async function keyIdentifier(crypto: Crypto, spki: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', keyBits(spki))).slice(0, 20);
}

/** The content of the BIT STRING, which OCSP hashes too (RFC 6960 §4.1.1). @throws DerError */
export function keyBits(spki: Bytes): Bytes {
  const [, bits] = children(expect(readOnly(spki), tag.sequence, 'SubjectPublicKeyInfo'));
  return readBitString(bits, 'subjectPublicKey').bytes;
}
