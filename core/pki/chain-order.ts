import { toHex } from '../bytes.ts';
import type { Certificate } from './certificate.ts';

/**
 * Puts certificates in the order of issuance, each before the one that issued it, as TLS servers and PKCS#12 files
 * want them (RFC 8446 §4.4.2). By names alone: nothing is verified. Certificates of other chains follow in the order
 * given; copies are dropped.
 */
export function orderChain(certificates: readonly Certificate[]): readonly Certificate[] {
  // By maps, because a dropped file may hold thousands that all name each other.
  const remaining = new Map(certificates.map((certificate) => [toHex(certificate.der), certificate]));
  const bySubject = new Map<string, string[]>();
  for (const [key, { subject }] of remaining) {
    const name = toHex(subject);
    bySubject.set(name, bySubject.get(name) ?? []);
    bySubject.get(name)?.push(key);
  }
  const issuers = new Set([...remaining.values()].filter(isIssued).map(({ issuer }) => toHex(issuer)));
  const ordered: Certificate[] = [];
  const follow = (start: string): void => {
    for (let at: string | undefined = start; at !== undefined; ) {
      const certificate: Certificate | undefined = remaining.get(at);
      if (certificate === undefined) return;
      remaining.delete(at);
      ordered.push(certificate);
      const candidates = bySubject.get(toHex(certificate.issuer)) ?? [];
      at = candidates.find((key) => remaining.has(key));
    }
  };
  for (const [key, { subject }] of [...remaining]) if (!issuers.has(toHex(subject))) follow(key);
  // What is left names itself or each other in a circle.
  for (const key of [...remaining.keys()]) follow(key);
  return ordered;
}

/** Issued by another name than its own. */
const isIssued = ({ issuer, subject }: Certificate): boolean => toHex(issuer) !== toHex(subject);
