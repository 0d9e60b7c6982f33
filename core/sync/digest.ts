import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../bytes.ts';

/** 64 bits in two halves: JavaScript has no number that holds them. */
export interface Digest {
  readonly high: number;
  readonly low: number;
}

export const emptyDigest: Digest = { high: 0, low: 0 };

/**
 * Adds a row to a digest, or takes it out: exclusive or knows no difference and no order. It guards against what was lost,
 * not against somebody who wants to deceive. `sync_hash` of migration 014 computes the same.
 */
export function toggle({ high, low }: Digest, id: string, version: number): Digest {
  const hash = sha256(octetsOf(`${id} ${version}`));
  const view = new DataView(hash.buffer, hash.byteOffset);
  return join({ high, low }, { high: view.getInt32(0), low: view.getInt32(4) });
}

/** The digest of the rows of both. */
export function join(one: Digest, other: Digest): Digest {
  return { high: one.high ^ other.high, low: one.low ^ other.low };
}

const room = new Uint8Array(128);

/** ASCII, as ids are, into the same room each time: an encoder makes an array of each, which takes longer than the hash. */
function octetsOf(text: string): Uint8Array {
  if (text.length > room.length) return utf8(text);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 127) return utf8(text);
    room[index] = unit;
  }
  return room.subarray(0, text.length);
}

/** Sixteen hexadecimal digits. */
export function digestText({ high, low }: Digest): string {
  const half = (bits: number) => (bits >>> 0).toString(16).padStart(8, '0');
  return half(high) + half(low);
}

export function readDigest(text: string): Digest {
  return { high: Number.parseInt(text.slice(0, 8), 16) | 0, low: Number.parseInt(text.slice(8), 16) | 0 };
}
