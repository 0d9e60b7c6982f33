import { type Bytes, concatenate } from '../../bytes.ts';
import { guard, readHeader } from './guard.ts';
import { DerError } from './reader.ts';
import { tag, tlv } from './writer.ts';

/**
 * Brings BER to the lengths of DER: definite, minimal, and octet strings in pieces joined. What is DER already comes
 * back as it was. Values are left alone: a strict reader still refuses those that are not DER.
 * @throws Refusal `file.tooDeep`, DerError when the lengths do not fit or bytes follow.
 */
export function normalise(bytes: Bytes): Bytes {
  const { der, end } = normaliseFirst(bytes);
  if (end !== bytes.length) throw new DerError('trailingBytes', undefined, end);
  return der;
}

/** As `normalise`, but bytes may follow the first element, as in files that were padded. */
export function normaliseFirst(bytes: Bytes): { readonly der: Bytes; readonly end: number } {
  const { definite, end } = guard(bytes);
  if (definite) return { der: end === bytes.length ? bytes : bytes.slice(0, end), end };
  return { der: rewrite(bytes, 0, end).der, end };
}

const constructedOctetString = tag.octetString | 0x20;

/** Recursive: `guard` has limited the depth before. */
function rewrite(
  bytes: Bytes,
  offset: number,
  limit: number,
): { readonly der: Bytes; readonly next: number } {
  const { identifier, contentStart, length } = readHeader(bytes, offset, limit);
  if ((identifier & 0x20) === 0) {
    const next = contentStart + (length as number);
    return { der: tlv(identifier, bytes.subarray(contentStart, next)), next };
  }
  const parts: Bytes[] = [];
  const end = length === undefined ? undefined : contentStart + length;
  let next = contentStart;
  while (end === undefined ? !(bytes[next] === 0 && bytes[next + 1] === 0) : next < end) {
    const part = rewrite(bytes, next, end ?? limit);
    parts.push(part.der);
    next = part.next;
  }
  const after = end ?? next + 2;
  if (identifier === constructedOctetString) {
    return {
      der: tlv(tag.octetString, concatenate(parts.map((part) => pieceOf(part, offset)))),
      next: after,
    };
  }
  return { der: tlv(identifier, ...parts), next: after };
}

/** Content of one piece, which has been rewritten and so is a primitive octet string or an error. */
function pieceOf(part: Bytes, offset: number): Bytes {
  if (part[0] !== tag.octetString) throw new DerError('wrongType', 'OCTET STRING', offset);
  return part.subarray(readHeader(part, 0, part.length).contentStart);
}
