import { type Bytes, concatenate, utf16 } from '../../bytes.ts';
import { type HashName, hashFunctions, hashRounds } from './hash-rounds.ts';

/** What the derived octets are for (RFC 7292 Appendix B.3). */
export const derivationPurpose = { encryptionKey: 1, initialisationVector: 2, macKey: 3 } as const;

/** A password as RFC 7292 Appendix B.1 wants it: UTF-16 with two zero octets at the end. */
export function bmpPassword(password: string): Bytes {
  return utf16(`${password}\0`);
}

/**
 * Key derivation of RFC 7292 Appendix B.2.
 * @param options.password in the form of `bmpPassword`, or empty for a file made without one
 * @param options.size octets wanted
 */
export function derivePkcs12({
  hash,
  purpose,
  password,
  salt,
  rounds,
  size,
}: {
  readonly hash: HashName;
  readonly purpose: number;
  readonly password: Bytes;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly size: number;
}): Bytes {
  const { blockSize } = hashFunctions[hash];
  const diversifier = new Uint8Array(blockSize).fill(purpose);
  const input = concatenate([repeatToBlocks(salt, blockSize), repeatToBlocks(password, blockSize)]);
  const parts: Bytes[] = [];
  for (let length = 0; length < size; ) {
    const part = hashRounds(hash, concatenate([diversifier, input]), rounds);
    parts.push(part);
    length += part.length;
    if (length < size) addToBlocks(input, part, blockSize);
  }
  return concatenate(parts).slice(0, size);
}

function repeatToBlocks(bytes: Bytes, blockSize: number): Bytes {
  const repeated = new Uint8Array(Math.ceil(bytes.length / blockSize) * blockSize);
  for (let index = 0; index < repeated.length; index++) {
    repeated[index] = bytes[index % bytes.length] as number;
  }
  return repeated;
}

/** Step 6.C: each block of the input becomes (block + part repeated + 1) modulo the block's size. */
function addToBlocks(input: Bytes, part: Bytes, blockSize: number): void {
  for (let start = 0; start < input.length; start += blockSize) {
    let carry = 1;
    for (let index = blockSize - 1; index >= 0; index--) {
      carry += (input[start + index] as number) + (part[index % part.length] as number);
      input[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}
