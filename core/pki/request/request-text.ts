import { fromBase64 } from '../../base64.ts';
import type { Bytes } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';

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
  if (second !== undefined) throw malformed('a second request follows');
  if (begin !== undefined) return body(text.slice(begin.index + begin[0].length), begin[1] as string);
  const label = begins[0]?.[1];
  if (label === undefined) return bareOctets(text);
  throw certificateLabels.includes(label)
    ? new Refusal('csr.certificateInstead')
    : new Refusal('csr.wrongHeader', { label });
}

function body(text: string, label: string): Bytes {
  const end = text.indexOf('-----');
  if (end < 0) throw malformed('END line missing');
  if (!text.startsWith(`-----END ${label}-----`, end)) throw malformed('END line does not match BEGIN line');
  return decode(text.slice(0, end)) ?? fail(text.slice(0, end));
}

/** Names the first character that is no base64. */
function fail(text: string): never {
  const at = text.search(/[^A-Za-z0-9+/=\s]/);
  throw malformed(at < 0 ? 'base64 breaks off' : `character “${text[at]}” is not base64`);
}

function bareOctets(text: string): Bytes {
  const octets = /^[A-Za-z0-9+/=\s]*$/.test(text) ? decode(text) : undefined;
  if (octets === undefined) {
    throw text.includes('-BEGIN') ? malformed('BEGIN line broken') : new Refusal('csr.notARequest');
  }
  return octets;
}

function decode(text: string): Bytes | undefined {
  const octets = fromBase64(text);
  return octets === undefined || octets.length === 0 ? undefined : octets;
}

const malformed = (where: string): Refusal => new Refusal('csr.malformed', { where });
