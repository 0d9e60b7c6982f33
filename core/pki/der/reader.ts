import type { Bytes } from '../../bytes.ts';
import { tag } from './writer.ts';

/** Why bytes are not the DER they should be. `offset` counts bytes from the start of the outermost array. */
export class DerError extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(`${reason} at byte ${offset}`);
    this.name = 'DerError';
    this.offset = offset;
  }
}

/** One element of DER: where it starts and ends in `source`, and its identifier octet. */
export interface DerElement {
  readonly source: Bytes;
  /** Identifier octet: class, constructed bit and tag number below 31. */
  readonly identifier: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/**
 * Reads the element at `offset` strictly: definite, minimal lengths and low tag numbers only (X.690 §10.1).
 * @throws DerError naming the first wrong byte.
 */
export function readElement(source: Bytes, offset = 0, limit = source.length): DerElement {
  const identifier = source[offset];
  if (identifier === undefined || offset >= limit) throw new DerError('element missing', offset);
  if ((identifier & 0x1f) === 0x1f) throw new DerError('high tag number', offset);
  const first = source[offset + 1];
  if (first === undefined || offset + 1 >= limit) throw new DerError('length missing', offset + 1);
  let length = first;
  let contentStart = offset + 2;
  if (first === 0x80) throw new DerError('indefinite length', offset + 1);
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4) throw new DerError('length too large', offset + 1);
    length = 0;
    for (let index = 0; index < count; index++) {
      const octet = source[contentStart + index];
      if (octet === undefined || contentStart + index >= limit) {
        throw new DerError('length truncated', contentStart + index);
      }
      length = length * 256 + octet;
    }
    contentStart += count;
    if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('length not minimal', offset + 1);
  }
  const end = contentStart + length;
  if (end > limit) throw new DerError('content truncated', limit);
  return { source, identifier, start: offset, contentStart, end };
}

/** The one element that fills `source`. @throws DerError also when bytes follow it. */
export function readOnly(source: Bytes): DerElement {
  const element = readElement(source);
  if (element.end !== source.length) throw new DerError('trailing bytes', element.end);
  return element;
}

/** The elements inside a constructed element, in order. */
export function children(parent: DerElement): DerElement[] {
  const elements: DerElement[] = [];
  for (let offset = parent.contentStart; offset < parent.end; ) {
    const element = readElement(parent.source, offset, parent.end);
    elements.push(element);
    offset = element.end;
  }
  return elements;
}

/** The content octets, as a view on the source. */
export function content(element: DerElement): Bytes {
  return element.source.subarray(element.contentStart, element.end);
}

/** The whole encoding, header included, as a view on the source. */
export function encoding(element: DerElement): Bytes {
  return element.source.subarray(element.start, element.end);
}

/** @throws DerError unless the element has this identifier octet. */
export function expect(element: DerElement | undefined, identifier: number, what: string): DerElement {
  if (element === undefined) throw new DerError(`${what} missing`, 0);
  if (element.identifier !== identifier) throw new DerError(`${what} has another type`, element.start);
  return element;
}

/** @throws DerError when the element is no OBJECT IDENTIFIER or an arc is not minimal (X.690 §8.19.2). */
export function readObjectIdentifier(element: DerElement | undefined): string {
  const octets = content(expect(element, tag.objectIdentifier, 'object identifier'));
  const start = element?.start ?? 0;
  // The work below grows with the square of the length; no registered identifier comes near.
  if (octets.length > 128) throw new DerError('object identifier too long', start);
  const arcs: bigint[] = [];
  let arc = 0n;
  let fresh = true;
  for (const octet of octets) {
    if (fresh && octet === 0x80) throw new DerError('object identifier not minimal', start);
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    fresh = octet < 0x80;
    if (fresh) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !fresh) throw new DerError('object identifier truncated', start);
  const top = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** The magnitude of a non-negative INTEGER, big-endian without sign octet. @throws DerError when negative or not minimal. */
export function readUnsigned(element: DerElement | undefined): Bytes {
  const octets = readInteger(element);
  if ((octets[0] as number) >= 0x80) throw new DerError('integer negative', element?.start ?? 0);
  return octets[0] === 0 && octets.length > 1 ? octets.subarray(1) : octets;
}

/** The content octets of an INTEGER, two's complement. @throws DerError when empty or not minimal (X.690 §8.3.2). */
export function readInteger(element: DerElement | undefined): Bytes {
  const octets = content(expect(element, tag.integer, 'integer'));
  const [first, second] = octets;
  const start = element?.start ?? 0;
  if (first === undefined) throw new DerError('integer empty', start);
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) {
    throw new DerError('integer not minimal', start);
  }
  return octets;
}

/** A non-negative INTEGER that fits in 31 bits. @throws DerError otherwise. */
export function readSmallInteger(element: DerElement | undefined): number {
  const octets = readUnsigned(element);
  if (octets.length > 4) throw new DerError('integer too large', element?.start ?? 0);
  return octets.reduce((value, octet) => value * 256 + octet, 0);
}

/** DER's BOOLEAN: 00 or FF only (X.690 §11.1). */
export function readBoolean(element: DerElement | undefined): boolean {
  const octets = content(expect(element, tag.boolean, 'boolean'));
  const [octet] = octets;
  if (octets.length !== 1 || (octet !== 0 && octet !== 0xff)) {
    throw new DerError('boolean not DER', element?.start ?? 0);
  }
  return octet === 0xff;
}

/** The bits of a BIT STRING without the leading octet, and how many of the last octet are unused. */
export function readBitString(element: DerElement | undefined): {
  readonly bytes: Bytes;
  readonly unusedBits: number;
} {
  const octets = content(expect(element, tag.bitString, 'bit string'));
  const start = element?.start ?? 0;
  const [unusedBits] = octets;
  if (unusedBits === undefined || unusedBits > 7 || (octets.length === 1 && unusedBits > 0)) {
    throw new DerError('bit string malformed', start);
  }
  const bytes = octets.subarray(1);
  if (unusedBits > 0 && ((bytes.at(-1) as number) & ((1 << unusedBits) - 1)) !== 0) {
    throw new DerError('bit string padding not zero', start);
  }
  return { bytes, unusedBits };
}

/** UTCTime or GeneralizedTime in the only forms RFC 5280 §4.1.2.5 allows. @throws DerError otherwise. */
export function readTime(element: DerElement | undefined): Date {
  const start = element?.start ?? 0;
  if (element === undefined) throw new DerError('time missing', 0);
  const text = new TextDecoder().decode(content(element));
  const utc = element.identifier === tag.utcTime && /^\d{12}Z$/.test(text);
  const generalized = element.identifier === tag.generalizedTime && /^\d{14}Z$/.test(text);
  if (!utc && !generalized) throw new DerError('time malformed', start);
  const century = utc ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') : '';
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso)
    throw new DerError('time impossible', start);
  return date;
}
