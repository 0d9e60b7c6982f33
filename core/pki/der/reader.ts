import type { Bytes } from '../../bytes.ts';
import type { Flaw, FlawCode } from '../../errors/flaw.ts';
import { tag } from './writer.ts';

/** Why bytes are not the DER they should be. `at` counts from the start of the array that was read. */
export class DerError extends Error implements Flaw {
  readonly flaw: FlawCode;
  readonly part: string | undefined;
  readonly at: number | undefined;

  /** @param part the field by the standard's own name */
  constructor(flaw: FlawCode, part?: string, at?: number) {
    super(`${part === undefined ? '' : `${part}: `}${flaw}${at === undefined ? '' : ` at byte ${at}`}`);
    this.name = 'DerError';
    this.flaw = flaw;
    this.part = part;
    this.at = at;
  }
}

/** One element of DER: where it starts and ends in `source`, and its identifier octet. */
export interface DerElement {
  /** Its field by the standard's own name, once `expect` was told. */
  readonly part: string | undefined;
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
function readElement(
  source: Bytes,
  offset = 0,
  limit = source.length,
  around: string | undefined = undefined,
): DerElement {
  const wrong = (flaw: FlawCode, at: number): DerError => new DerError(flaw, around, at);
  const identifier = source[offset];
  if (identifier === undefined || offset >= limit) throw wrong('missing', offset);
  if ((identifier & 0x1f) === 0x1f) throw wrong('highTagNumber', offset);
  const first = source[offset + 1];
  if (first === undefined || offset + 1 >= limit) throw wrong('lengthTruncated', offset + 1);
  let length = first;
  let contentStart = offset + 2;
  if (first === 0x80) throw wrong('lengthIndefinite', offset + 1);
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4) throw wrong('lengthTooLarge', offset + 1);
    length = 0;
    for (let index = 0; index < count; index++) {
      const octet = source[contentStart + index];
      if (octet === undefined || contentStart + index >= limit) {
        throw wrong('lengthTruncated', contentStart + index);
      }
      length = length * 256 + octet;
    }
    contentStart += count;
    if (length < 0x80 || length < 256 ** (count - 1)) throw wrong('lengthNotMinimal', offset + 1);
  }
  const end = contentStart + length;
  if (end > limit) throw wrong('contentTruncated', limit);
  return { source, identifier, start: offset, contentStart, end, part: undefined };
}

/** The one element that fills `source`. @throws DerError also when bytes follow it. */
export function readOnly(source: Bytes): DerElement {
  const element = readElement(source);
  if (element.end !== source.length) throw new DerError('trailingBytes', undefined, element.end);
  return element;
}

/** The elements inside a constructed element, in order. */
export function children(parent: DerElement): DerElement[] {
  const elements: DerElement[] = [];
  for (let offset = parent.contentStart; offset < parent.end; ) {
    const element = readElement(parent.source, offset, parent.end, parent.part);
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

/**
 * @param part what the element is by the standard's own name, which errors inside it give too
 * @throws DerError unless the element has this identifier octet.
 */
export function expect(element: DerElement | undefined, identifier: number, part: string): DerElement {
  if (element === undefined) throw new DerError('missing', part);
  if (element.identifier !== identifier) throw new DerError('wrongType', part, element.start);
  const { source, start, contentStart, end } = element;
  return { source, identifier, start, contentStart, end, part };
}

/** Runs a reader on what `part` holds: an octet in an error of it would count from there, and is left out. */
export function inside<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof DerError ? new DerError(error.flaw, error.part ?? part) : error;
  }
}

/** The error of an element, or of a field that is not there. */
export function flawed(flaw: FlawCode, element: DerElement | undefined, part = element?.part): DerError {
  return new DerError(flaw, part, element?.start);
}

/** @throws DerError when the element is no OBJECT IDENTIFIER or an arc is not minimal (X.690 §8.19.2). */
export function readObjectIdentifier(
  element: DerElement | undefined,
  part = element?.part ?? 'OBJECT IDENTIFIER',
): string {
  const octets = content(expect(element, tag.objectIdentifier, part));
  // The work below grows with the square of the length; no registered identifier comes near.
  if (octets.length > 128) throw flawed('tooLong', element, part);
  const arcs: bigint[] = [];
  let arc = 0n;
  let fresh = true;
  for (const octet of octets) {
    if (fresh && octet === 0x80) throw flawed('notDer', element, part);
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    fresh = octet < 0x80;
    if (fresh) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !fresh) throw flawed('contentTruncated', element, part);
  const top = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [top, first - top * 40n, ...rest].join('.');
}

/** The magnitude of a non-negative INTEGER, big-endian without sign octet. @throws DerError when negative or not minimal. */
export function readUnsigned(element: DerElement | undefined, part = element?.part ?? 'INTEGER'): Bytes {
  const octets = readInteger(element, part);
  if ((octets[0] as number) >= 0x80) throw flawed('negative', element, part);
  return octets[0] === 0 && octets.length > 1 ? octets.subarray(1) : octets;
}

/** The content octets of an INTEGER, two's complement. @throws DerError when empty or not minimal (X.690 §8.3.2). */
export function readInteger(element: DerElement | undefined, part = element?.part ?? 'INTEGER'): Bytes {
  const octets = content(expect(element, tag.integer, part));
  const [first, second] = octets;
  if (first === undefined) throw flawed('empty', element, part);
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) {
    throw flawed('notDer', element, part);
  }
  return octets;
}

/** A non-negative INTEGER that fits in 31 bits. @throws DerError otherwise. */
export function readSmallInteger(element: DerElement | undefined, part = element?.part ?? 'INTEGER'): number {
  const octets = readUnsigned(element, part);
  if (octets.length > 4) throw flawed('tooLong', element, part);
  return octets.reduce((value, octet) => value * 256 + octet, 0);
}

/** DER's BOOLEAN: 00 or FF only (X.690 §11.1). */
export function readBoolean(element: DerElement | undefined, part = element?.part ?? 'BOOLEAN'): boolean {
  const octets = content(expect(element, tag.boolean, part));
  const [octet] = octets;
  if (octets.length !== 1 || (octet !== 0 && octet !== 0xff)) {
    throw flawed('notDer', element, part);
  }
  return octet === 0xff;
}

/** The bits of a BIT STRING without the leading octet, and how many of the last octet are unused. */
export function readBitString(
  element: DerElement | undefined,
  part = element?.part ?? 'BIT STRING',
): { readonly bytes: Bytes; readonly unusedBits: number } {
  const octets = content(expect(element, tag.bitString, part));
  const [unusedBits] = octets;
  if (unusedBits === undefined || unusedBits > 7 || (octets.length === 1 && unusedBits > 0)) {
    throw flawed('malformed', element, part);
  }
  const bytes = octets.subarray(1);
  if (unusedBits > 0 && ((bytes.at(-1) as number) & ((1 << unusedBits) - 1)) !== 0) {
    throw flawed('notDer', element, part);
  }
  return { bytes, unusedBits };
}

/** The octets of a BIT STRING that has no others: a signature, a key. @throws DerError */
export function readWholeOctets(element: DerElement | undefined, part = element?.part): Bytes {
  const { bytes, unusedBits } = readBitString(element, part);
  if (unusedBits !== 0) throw flawed('notWholeOctets', element, part);
  return bytes;
}

/** UTCTime or GeneralizedTime in the only forms RFC 5280 §4.1.2.5 allows. @throws DerError otherwise. */
export function readTime(element: DerElement | undefined, part = element?.part ?? 'Time'): Date {
  if (element === undefined) throw new DerError('missing', part);
  const text = new TextDecoder().decode(content(element));
  const utc = element.identifier === tag.utcTime && /^\d{12}Z$/.test(text);
  const generalized = element.identifier === tag.generalizedTime && /^\d{14}Z$/.test(text);
  if (!utc && !generalized) throw flawed('malformed', element, part);
  const century = utc ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') : '';
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) {
    throw flawed('impossibleDate', element, part);
  }
  return date;
}
