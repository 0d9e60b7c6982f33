import { fromBase64 } from '../../base64.ts';
import type { Bytes } from '../../bytes.ts';
import type { FlawCode } from '../../errors/flaw.ts';
import { Refusal } from '../../errors/refusal.ts';
import { malformed } from '../malformed.ts';

const requestLabels: readonly string[] = ['CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST'];
const certificateLabels: readonly string[] = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'];

/**
 * The octets of the one request in a pasted text: PEM with either header (RFC 7468 §7), or base64 alone.
 * @throws Refusal saying what stands there instead, or where the text breaks off.
 */
export function requestOctets(text: string): Bytes {
  if (text.trim() === '') throw new Refusal('csr.empty');
  // Before all else: whatever surrounds it, a private key must not go further.
  if (/-{2,} *BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) throw new Refusal('csr.privateKeyInstead');
  const begins = [...text.matchAll(/-----BEGIN ([^\n-]{0,80}?) *-----/g)];
  const [begin, second] = begins.filter(([, label]) => requestLabels.includes(label ?? ''));
  if (second !== undefined) throw broken('secondRequest', text, second.index);
  if (begin !== undefined) return body(text, begin.index + begin[0].length, begin[1] as string);
  const label = begins[0]?.[1];
  if (label === undefined) return bareOctets(text);
  throw certificateLabels.includes(label)
    ? new Refusal('csr.certificateInstead')
    : new Refusal('csr.wrongHeader', { label });
}

function body(text: string, start: number, label: string): Bytes {
  const end = text.indexOf('-----', start);
  if (end < 0) throw broken('endLineMissing', text, text.trimEnd().length);
  if (!text.startsWith(`-----END ${label}-----`, end)) throw broken('endLineDiffers', text, end);
  return decode(text.slice(start, end)) ?? fail(text, start, end);
}

/** Names the first character that is no base64. */
function fail(text: string, start: number, end: number): never {
  const at = text.slice(start, end).search(/[^A-Za-z0-9+/=\s]/);
  if (at < 0) throw broken('base64Truncated', text, text.slice(0, end).trimEnd().length);
  throw broken('notBase64', text, start + at, String.fromCodePoint(text.codePointAt(start + at) ?? 0));
}

function bareOctets(text: string): Bytes {
  const octets = /^[A-Za-z0-9+/=\s]*$/.test(text) ? decode(text) : undefined;
  if (octets === undefined) {
    const begin = text.indexOf('-BEGIN');
    throw begin < 0 ? new Refusal('csr.notARequest') : broken('beginLineBroken', text, begin);
  }
  return octets;
}

function decode(text: string): Bytes | undefined {
  const octets = fromBase64(text);
  return octets === undefined || octets.length === 0 ? undefined : octets;
}

/** @param place where in the text, in UTF-16 units */
function broken(flaw: FlawCode, text: string, place: number, part?: string): Refusal {
  const line = text.slice(0, place).split(/\r\n?|\n/).length;
  return malformed('csr.malformed', { flaw, part, line });
}
