import type { Bytes } from '../../bytes.ts';

// RC2 (RFC 2268), for reading PKCS#12 files of last century: the certificates in most old ones are under RC2-40.
// Nothing is ever encrypted with it, so only decryption is here.

/** The PITABLE of RFC 2268 §2: a permutation of the octets from the digits of pi. */
const piTable = fromHex(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
);

function fromHex(hex: string): Uint8Array {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

/** RFC 2268 §2: 64 words from a key, of which `effectiveBits` count. */
function expandKey(key: Bytes, effectiveBits: number): Uint16Array {
  const octets = new Uint8Array(128);
  octets.set(key);
  const at = (index: number): number => octets[index] as number;
  const permuted = (value: number): number => piTable[value & 0xff] as number;
  for (let index = key.length; index < 128; index++) {
    octets[index] = permuted(at(index - 1) + at(index - key.length));
  }
  const effectiveOctets = (effectiveBits + 7) >> 3;
  const mask = 0xff >> (8 * effectiveOctets - effectiveBits);
  octets[128 - effectiveOctets] = permuted(at(128 - effectiveOctets) & mask);
  for (let index = 127 - effectiveOctets; index >= 0; index--) {
    octets[index] = permuted(at(index + 1) ^ at(index + effectiveOctets));
  }
  return Uint16Array.from({ length: 64 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8));
}

const rotations = [1, 2, 3, 5] as const;

/** RFC 2268 §4: the mixing rounds backwards, with a mashing round after the 11th and the 5th. */
function decryptBlock(words: Uint16Array, key: Uint16Array): void {
  const word = (index: number): number => words[index & 3] as number;
  for (let round = 15; round >= 0; round--) {
    for (let index = 3; index >= 0; index--) {
      const rotation = rotations[index] as number;
      const rotated = (word(index) >> rotation) | (word(index) << (16 - rotation));
      const mixed = (word(index + 3) & word(index + 2)) + (~word(index + 3) & word(index + 1));
      words[index] = rotated - (key[4 * round + index] as number) - mixed;
    }
    if (round !== 11 && round !== 5) continue;
    for (let index = 3; index >= 0; index--) {
      words[index] = word(index) - (key[word(index + 3) & 63] as number);
    }
  }
}

/** RC2-CBC without looking at the padding; the length of `ciphertext` is a multiple of 8. */
export function decryptRc2(key: Bytes, effectiveBits: number, iv: Bytes, ciphertext: Bytes): Bytes {
  const expanded = expandKey(key, effectiveBits);
  const plaintext = new Uint8Array(ciphertext.length);
  let previous: Uint8Array = iv;
  for (let offset = 0; offset < ciphertext.length; offset += 8) {
    const block = ciphertext.subarray(offset, offset + 8);
    const words = Uint16Array.from({ length: 4 }, (_, index) => readWord(block, 2 * index));
    decryptBlock(words, expanded);
    for (let index = 0; index < 8; index++) {
      const octet = (words[index >> 1] as number) >> (8 * (index & 1));
      plaintext[offset + index] = octet ^ (previous[index] as number);
    }
    previous = block;
  }
  return plaintext;
}

const readWord = (bytes: Uint8Array, offset: number): number =>
  (bytes[offset] as number) | ((bytes[offset + 1] as number) << 8);
