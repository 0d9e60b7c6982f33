import { type Bytes, utf8 } from '../../bytes.ts';

// A small DER writer (X.690 §10, §11): what Paraphe signs or seals is encoded here, byte for byte as the
// standards ask, because pkijs joins names into one RDN, drops RSA's NULL and splits ciphertexts (see docs).

export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
} as const;

/** The length octets of a definite form (X.690 §10.1). */
function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** One tag-length-value with the given identifier octet and parts as its content. */
export function tlv(identifier: number, ...parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const header = [identifier, ...lengthOctets(length)];
  const encoded = new Uint8Array(header.length + length);
  encoded.set(header);
  let offset = header.length;
  for (const part of parts) {
    encoded.set(part, offset);
    offset += part.length;
  }
  return encoded;
}

export const sequence = (...parts: readonly Uint8Array[]): Bytes => tlv(tag.sequence, ...parts);
export const octetString = (bytes: Uint8Array): Bytes => tlv(tag.octetString, bytes);
export const nothing: Bytes = new Uint8Array(0);
export const derNull: Bytes = new Uint8Array([tag.null, 0]);
export const boolean = (value: boolean): Bytes => new Uint8Array([tag.boolean, 1, value ? 0xff : 0]);
export const utf8String = (text: string): Bytes => tlv(tag.utf8String, utf8(text));
/** The caller answers for the text being ASCII. */
export const ia5String = (text: string): Bytes => tlv(tag.ia5String, utf8(text));
export const printableString = (text: string): Bytes => tlv(tag.printableString, utf8(text));

/** `[number] EXPLICIT` or a constructed IMPLICIT tag of the context class. */
export const context = (number: number, ...parts: readonly Uint8Array[]): Bytes =>
  tlv(0xa0 | number, ...parts);
/** A primitive IMPLICIT tag of the context class; `content` has no header of its own. */
export const contextPrimitive = (number: number, content: Uint8Array): Bytes => tlv(0x80 | number, content);

/** SET OF: the elements in ascending order of their encodings (X.690 §11.6). */
export function setOf(...elements: readonly Uint8Array[]): Bytes {
  return tlv(tag.set, ...[...elements].sort(compareEncodings));
}

function compareEncodings(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = (one[index] as number) - (other[index] as number);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** A non-negative INTEGER from its big-endian magnitude; leading zeros are dropped or added as DER asks. */
export function integerFromBytes(magnitude: Uint8Array): Bytes {
  let start = 0;
  while (start < magnitude.length - 1 && magnitude[start] === 0) start++;
  const significant = magnitude.subarray(start);
  if (significant.length === 0) return tlv(tag.integer, new Uint8Array(1));
  const padding = (significant[0] as number) >= 0x80 ? [new Uint8Array(1)] : [];
  return tlv(tag.integer, ...padding, significant);
}

/** A non-negative INTEGER from a safe integer. */
export function integer(value: number): Bytes {
  const octets: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return integerFromBytes(new Uint8Array(octets));
}

export function enumerated(value: number): Bytes {
  return new Uint8Array([tag.enumerated, 1, value]);
}

export function bitString(bytes: Uint8Array, unusedBits = 0): Bytes {
  return tlv(tag.bitString, new Uint8Array([unusedBits]), bytes);
}

/** A named-bit-list BIT STRING (X.690 §11.2.2: no trailing zero bits) from the numbers of the bits that are set. */
export function namedBits(numbers: readonly number[]): Bytes {
  if (numbers.length === 0) return bitString(nothing);
  const last = Math.max(...numbers);
  const bytes = new Uint8Array((last >> 3) + 1);
  for (const number of numbers) bytes[number >> 3] = (bytes[number >> 3] as number) | (0x80 >> (number & 7));
  return bitString(bytes, 7 - (last & 7));
}

/** An OBJECT IDENTIFIER from dotted decimals; arcs may exceed 2^32. */
export function objectIdentifier(dotted: string): Bytes {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const octets: number[] = [];
  for (const arc of [first * 40n + second, ...rest]) {
    const groups = [Number(arc & 0x7fn)];
    for (let remaining = arc >> 7n; remaining > 0n; remaining >>= 7n) {
      groups.unshift(Number(remaining & 0x7fn) | 0x80);
    }
    octets.push(...groups);
  }
  return tlv(tag.objectIdentifier, new Uint8Array(octets));
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** Time of RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime from 2050; whole seconds, Zulu. */
export function time(date: Date): Bytes {
  return date.getUTCFullYear() < 2050
    ? tlv(tag.utcTime, utf8(`${digits(date.getUTCFullYear() % 100, 2)}${monthToSecond(date)}`))
    : generalizedTime(date);
}

export function generalizedTime(date: Date): Bytes {
  return tlv(tag.generalizedTime, utf8(`${digits(date.getUTCFullYear(), 4)}${monthToSecond(date)}`));
}

function monthToSecond(date: Date): string {
  const parts = [
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return `${parts.map((part) => digits(part, 2)).join('')}Z`;
}
