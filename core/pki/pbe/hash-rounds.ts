import { _SHA1, sha1 } from '@noble/hashes/legacy.js';
import { _SHA256, sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../bytes.ts';

export type HashName = 'SHA-1' | 'SHA-224' | 'SHA-256' | 'SHA-384' | 'SHA-512';

interface HashFunction {
  readonly digest: (bytes: Bytes) => Bytes;
  /** Octets of the digest. */
  readonly size: number;
  /** Octets of the block the compression function takes. */
  readonly blockSize: number;
  /** Time of a round below, as a multiple of SHA-256's. */
  readonly cost: number;
}

export const hashFunctions: Readonly<Record<HashName, HashFunction>> = {
  'SHA-1': { digest: (bytes) => new Uint8Array(sha1(bytes)), size: 20, blockSize: 64, cost: 1 },
  'SHA-224': { digest: (bytes) => new Uint8Array(sha224(bytes)), size: 28, blockSize: 64, cost: 4 },
  'SHA-256': { digest: (bytes) => new Uint8Array(sha256(bytes)), size: 32, blockSize: 64, cost: 1 },
  'SHA-384': { digest: (bytes) => new Uint8Array(sha384(bytes)), size: 48, blockSize: 128, cost: 8 },
  'SHA-512': { digest: (bytes) => new Uint8Array(sha512(bytes)), size: 64, blockSize: 128, cost: 8 },
};

/**
 * Hashes the input once, then the digest again and again, `rounds` times in all. Synchronous: a WebCrypto digest
 * a round costs twenty times as much in waiting.
 */
export function hashRounds(name: HashName, input: Bytes, rounds: number): Bytes {
  const { digest } = hashFunctions[name];
  const first = digest(input);
  if (name === 'SHA-256') return new Sha256Rounds().run(first, rounds - 1);
  if (name === 'SHA-1') return new Sha1Rounds().run(first, rounds - 1);
  let current = first;
  for (let round = 1; round < rounds; round++) current = digest(current);
  return current;
}

/** A block that holds one digest and the padding of a message of that size; it stays in place from round to round. */
function paddedBlock(digest: Bytes): DataView {
  const block = new DataView(new ArrayBuffer(64));
  digest.forEach((octet, index) => {
    block.setUint8(index, octet);
  });
  block.setUint8(digest.length, 0x80);
  block.setUint32(60, digest.length * 8);
  return block;
}

// The two below drive the compression function alone, which is protected in the library. That is three times as fast
// as the public way, which prepares, pads and copies for every round.

class Sha256Rounds extends _SHA256 {
  run(digest: Bytes, rounds: number): Bytes {
    const block = paddedBlock(digest);
    const [a, b, c, d, e, f, g, h] = this.get();
    for (let round = 0; round < rounds; round++) {
      this.set(a, b, c, d, e, f, g, h);
      this.process(block, 0);
      const state = this.get();
      for (let index = 0; index < 8; index++) block.setInt32(4 * index, state[index] as number);
    }
    return new Uint8Array(block.buffer, 0, 32).slice();
  }
}

class Sha1Rounds extends _SHA1 {
  run(digest: Bytes, rounds: number): Bytes {
    const block = paddedBlock(digest);
    const [a, b, c, d, e] = this.get();
    for (let round = 0; round < rounds; round++) {
      this.set(a, b, c, d, e);
      this.process(block, 0);
      const state = this.get();
      for (let index = 0; index < 5; index++) block.setInt32(4 * index, state[index] as number);
    }
    return new Uint8Array(block.buffer, 0, 20).slice();
  }
}
