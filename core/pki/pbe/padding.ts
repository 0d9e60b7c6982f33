import { type Bytes, concatenate } from '../../bytes.ts';

/** PKCS#7 padding (RFC 5652 §6.3). */
export function addPadding(plaintext: Bytes, blockSize: number): Bytes {
  const count = blockSize - (plaintext.length % blockSize);
  return concatenate([plaintext, new Uint8Array(count).fill(count)]);
}

/** @returns undefined when the padding is wrong. */
export function removePadding(padded: Bytes, blockSize: number): Bytes | undefined {
  const count = padded.at(-1) ?? 0;
  if (count === 0 || count > blockSize || count > padded.length) return undefined;
  const end = padded.length - count;
  return padded.subarray(end).every((octet) => octet === count) ? padded.subarray(0, end) : undefined;
}
