import { fromBase64 } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { classify, isPrivateKey } from '#core/pki/classify.ts';
import { readHeader } from '#core/pki/der/guard.ts';
import { DerError } from '#core/pki/der/reader.ts';

/**
 * Private keys never come here; one that does, by mistake and in any field, is not kept. PEM is told by its header, JWK
 * by its members, bare base64 by what it decodes to, whatever words, quotes and line breaks stand around it.
 * @throws Refusal `csr.privateKeyInstead`
 */
export function refusePrivateKeys(value: unknown): void {
  if (typeof value === 'string') {
    if (holdsPrivateKey(value)) throw new Refusal('csr.privateKeyInstead');
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) refusePrivateKeys(member);
  }
}

function holdsPrivateKey(text: string): boolean {
  if (/BEGIN [A-Z0-9 ]*PRIVATE KEY/i.test(text)) return true;
  // RFC 7518 §6: `d` is the private part of every kind of key pair.
  if (text.includes('"kty"') && /"d"\s*:\s*"[\w-]{16,}"/.test(text)) return true;
  return holdsPrivateKeyDer(text);
}

/** The shortest private key, Ed25519's, has 48 octets; an encrypted RSA-16384 stays below the longest. */
const size = { shortest: 48, longest: 16_384 } as const;
/** Words that look like the beginning of DER: more are no mistake, and would only cost time. */
const mostCandidates = 64;

function holdsPrivateKeyDer(text: string): boolean {
  const words =
    text
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .match(/[A-Za-z0-9+/]+/g) ?? [];
  const joined = words.join('');
  let start = 0;
  let candidates = 0;
  for (const word of words) {
    // A SEQUENCE, 0x30, is M and one of A to P.
    if (/^M[A-P]/.test(word)) {
      const der = elementAt(joined, start);
      if (der !== undefined && isKey(der)) return true;
      if (der !== undefined && ++candidates === mostCandidates) return false;
    }
    start += word.length;
  }
  return false;
}

/** The DER element that begins at a character of base64, without what follows it. */
function elementAt(base64: string, start: number): ReturnType<typeof fromBase64> {
  const header = fromBase64(base64.slice(start, start + 8));
  const length = header && lengthOf(header);
  if (length === undefined || length < size.shortest || length > size.longest) return undefined;
  const der = fromBase64(base64.slice(start, start + Math.ceil((length * 4) / 3)));
  return der?.length === length ? der : undefined;
}

function lengthOf(header: Parameters<typeof readHeader>[0]): number | undefined {
  try {
    const { contentStart, length } = readHeader(header, 0, Number.POSITIVE_INFINITY);
    return length === undefined ? undefined : contentStart + length;
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

/** Also in a PKCS#12, which is sent by mistake as easily. */
function isKey(der: Parameters<typeof classify>[0]): boolean {
  const kind = classify(der);
  return isPrivateKey(kind) || kind === 'pkcs12';
}
