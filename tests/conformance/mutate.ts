import type { Bytes } from '#core/bytes.ts';

/** Numbers in [0, 1) that a seed fixes (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (octets: number[], at: number, random: () => number) => void;

const interesting = [
  0x00, 0x01, 0x02, 0x04, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xa1, 0xff,
];
const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

const mutations: readonly Mutation[] = [
  (octets, at, random) => {
    octets[at] = (octets[at] ?? 0) ^ (1 << below(random, 8));
  },
  (octets, at, random) => {
    octets[at] = below(random, 256);
  },
  (octets, at, random) => {
    octets[at] = interesting[below(random, interesting.length)] ?? 0;
  },
  (octets, at, random) => {
    octets.splice(at, 1 + below(random, 8));
  },
  (octets, at, random) => {
    octets.splice(at, 0, ...Array.from({ length: 1 + below(random, 8) }, () => below(random, 256)));
  },
  (octets, at, random) => {
    const part = octets.slice(at, at + 1 + below(random, 64));
    octets.splice(below(random, octets.length), 0, ...part);
  },
  (octets, at, random) => {
    const part = octets.slice(at, at + 1 + below(random, 64));
    octets.splice(below(random, octets.length), part.length, ...part);
  },
  (octets, at) => {
    octets.length = at;
  },
];

/**
 * One to three changes; half of them in the first 64 octets, where the structure is. Never the original: an octet
 * may be replaced by itself, so it is tried again until something differs.
 */
export function mutate(original: Bytes, random: () => number): Bytes {
  const octets = [...original];
  for (let change = 0; change <= below(random, 3); change++) {
    const at = below(random, random() < 0.5 ? Math.min(64, octets.length) : octets.length);
    mutations[below(random, mutations.length)]?.(octets, at, random);
  }
  return isSame(octets, original) ? mutate(original, random) : new Uint8Array(octets);
}

function isSame(octets: readonly number[], original: Bytes): boolean {
  return octets.length === original.length && octets.every((octet, at) => octet === original[at]);
}
