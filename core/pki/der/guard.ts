import type { Bytes } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { DerError } from './reader.ts';

export interface Shape {
  /** False when a length is indefinite or longer than needed: BER that has to be normalised before it is read strictly. */
  readonly definite: boolean;
  /** Where the first element ends; bytes may follow. */
  readonly end: number;
}

const deepest = 32;
const mostElements = 20_000;

/**
 * Walks the first BER element of `bytes` without recursion, before anything recursive (asn1js, our own readers) sees it.
 * Certificates nest about 12 deep; the limits leave room and stop bombs.
 * @throws Refusal `file.tooDeep` past 32 levels or 20,000 elements.
 * @throws DerError at the first length that does not fit.
 */
export function guard(bytes: Bytes): Shape {
  const ends: number[] = [];
  const indefinite = -1;
  let definite = true;
  let elements = 0;
  let offset = 0;
  do {
    const limit = lastDefinite(ends, bytes.length);
    const header = readHeader(bytes, offset, limit);
    const endOfContents = header.identifier === 0 && ends.at(-1) === indefinite;
    if (endOfContents) {
      if (header.length !== 0) throw new DerError('malformed', 'end-of-contents', offset);
      ends.pop();
      offset = header.contentStart;
    } else {
      if (++elements > mostElements) throw new Refusal('file.tooDeep');
      if (header.length === undefined || !header.minimal) definite = false;
      const constructed = (header.identifier & 0x20) !== 0;
      if (header.length === undefined && !constructed) {
        throw new DerError('lengthIndefinite', undefined, offset);
      }
      if (constructed) {
        if (ends.length >= deepest) throw new Refusal('file.tooDeep');
        ends.push(header.length === undefined ? indefinite : header.contentStart + header.length);
        offset = header.contentStart;
      } else {
        offset = header.contentStart + (header.length as number);
      }
    }
    while (ends.at(-1) === offset) ends.pop();
  } while (ends.length > 0);
  return { definite, end: offset };
}

/** The innermost known end; inside an indefinite length that of the element around it. */
function lastDefinite(ends: readonly number[], length: number): number {
  return ends.findLast((end) => end >= 0) ?? length;
}

export interface BerHeader {
  readonly identifier: number;
  readonly contentStart: number;
  /** Undefined when indefinite (X.690 §8.1.3.6). */
  readonly length: number | undefined;
  readonly minimal: boolean;
}

/** Identifier and length octets at `offset`, by the basic rules. @throws DerError when they or the content do not fit before `limit`. */
export function readHeader(bytes: Bytes, offset: number, limit: number): BerHeader {
  const identifier = bytes[offset];
  if (identifier === undefined || offset >= limit) throw new DerError('missing', undefined, offset);
  if ((identifier & 0x1f) === 0x1f) throw new DerError('highTagNumber', undefined, offset);
  const first = bytes[offset + 1];
  if (first === undefined || offset + 1 >= limit)
    throw new DerError('lengthTruncated', undefined, offset + 1);
  const contentStart = offset + 2;
  if (first === 0x80) return { identifier, contentStart, length: undefined, minimal: false };
  if (first < 0x80) return fits({ identifier, contentStart, length: first, minimal: true }, limit);
  const count = first & 0x7f;
  if (count > 8) throw new DerError('lengthTooLarge', undefined, offset + 1);
  let length = 0;
  for (let index = 0; index < count; index++) {
    const octet = bytes[contentStart + index];
    if (octet === undefined || contentStart + index >= limit) {
      throw new DerError('lengthTruncated', undefined, contentStart + index);
    }
    length = length * 256 + octet;
  }
  const minimal = length >= 0x80 && length >= 256 ** (count - 1);
  return fits({ identifier, contentStart: contentStart + count, length, minimal }, limit);
}

function fits(header: BerHeader, limit: number): BerHeader {
  if (header.contentStart + (header.length as number) > limit) {
    throw new DerError('contentTruncated', undefined, limit);
  }
  return header;
}
