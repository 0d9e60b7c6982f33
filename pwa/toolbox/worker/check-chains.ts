import { equalBytes } from '#core/bytes.ts';
import type { Certificate } from '#core/pki/certificate.ts';
import { examine } from '#core/pki/verify/examined.ts';
import type { PeerName } from '#core/pki/verify/peer-name.ts';
import { verifyPath } from '#core/pki/verify/verify-path.ts';
import type { ChainQuestion, ChainVerdict } from '../protocol.ts';

interface Candidate {
  readonly id: string;
  readonly certificate: Certificate;
}

/**
 * Orders and validates what was read: for each certificate that issued none of the others, its path to one of the
 * roots read. Those roots alone are trusted; no list of a system or browser takes part.
 */
export async function checkChains(
  candidates: readonly Candidate[],
  { purpose, peerName }: ChainQuestion,
  time: Date,
): Promise<readonly ChainVerdict[]> {
  const examined = candidates.map((candidate) => ({ ...candidate, ...examine(candidate.certificate) }));
  const roots = examined.filter(({ isSelfIssued }) => isSelfIssued);
  const others = examined.filter(({ isSelfIssued }) => !isSelfIssued);
  const isIssuer = (name: string) => others.some(({ issuerText }) => issuerText === name);
  const ends = others.filter(({ subjectText }) => !isIssuer(subjectText));
  const idOf = (certificate: Certificate) =>
    candidates.find((candidate) => equalBytes(candidate.certificate.der, certificate.der))?.id ?? '';

  return Promise.all(
    (ends.length > 0 ? ends : roots).map(async (leaf) => {
      const verdict = await verifyPath({
        crypto,
        leaf: leaf.certificate,
        intermediates: others.filter(({ id }) => id !== leaf.id).map(({ certificate }) => certificate),
        trustAnchors: roots.map(({ certificate }) => certificate),
        time,
        purpose: purpose === 'any' ? undefined : purpose,
        peerName: peerOf(peerName.trim()),
        strictness: 'rfc5280',
      });
      if (verdict.ok) return { path: verdict.path.map(idOf), reasons: [], hasRoot: true };
      const path = upwards(leaf, examined);
      const hasRoot = path.at(-1)?.isSelfIssued === true;
      return { path: path.map(({ id }) => id), reasons: verdict.reasons, hasRoot };
    }),
  );
}

/** By names alone, so that a chain that is not valid is shown in its order all the same. */
function upwards<Named extends { subjectText: string; issuerText: string; isSelfIssued: boolean }>(
  leaf: Named,
  all: readonly Named[],
): readonly Named[] {
  const path = [leaf];
  for (let last = leaf; !last.isSelfIssued; ) {
    const issuer = all.find((one) => one.subjectText === last.issuerText && !path.includes(one));
    if (!issuer) break;
    path.push(issuer);
    last = issuer;
  }
  return path;
}

function peerOf(value: string): PeerName | undefined {
  if (value === '') return undefined;
  if (value.includes('@')) return { type: 'email', value };
  return { type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value };
}
