import { equalBytes } from '../../bytes.ts';
import type { Effort } from './effort.ts';
import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';
import type { VerifySigned } from './signatures.ts';

export interface PathSearch {
  readonly anchors: readonly Examined[];
  readonly intermediates: readonly Examined[];
  /** Most intermediates between leaf and anchor, self-issued ones not counted. */
  readonly maxIntermediates: number;
  readonly effort: Effort;
  readonly verify: VerifySigned;
  /** Called with each reason why the search could not go on somewhere. */
  readonly onDeadEnd: (reason: PathReason) => void;
}

/**
 * Every path from a leaf to a trust anchor whose signatures are valid, likeliest first (RFC 4158 §3). A key is met
 * only once on a path under one name, and all work counts against the effort, so loops and thickets of
 * certificates made to be endless end.
 * @param path leaf first, at least one
 */
export async function* buildPaths(
  path: readonly Examined[],
  search: PathSearch,
): AsyncGenerator<readonly Examined[]> {
  search.effort.spend('steps');
  const last = path.at(-1) as Examined;
  const place = path.length - 1;
  if (search.anchors.some((anchor) => equalBytes(anchor.certificate.der, last.certificate.der))) yield path;

  const anchors = candidates(search.anchors, last, path);
  const intermediates = candidates(search.intermediates, last, path);
  if (anchors.length + intermediates.length === 0) {
    search.onDeadEnd({ code: 'untrusted', certificate: place, detail: 'no certificate of its issuer' });
  }
  for (const issuer of [...anchors, ...intermediates]) {
    const isAnchor = anchors.includes(issuer);
    if (!isAnchor && countIntermediates([...path, issuer]) > search.maxIntermediates) {
      const detail = `> ${search.maxIntermediates}`;
      search.onDeadEnd({ code: 'pathLengthExceeded', certificate: place, detail });
      continue;
    }
    const verdict = await search.verify(last.certificate, issuer.certificate);
    if (verdict !== 'valid') {
      const code = verdict === 'invalid' ? 'badSignature' : 'unsupportedAlgorithm';
      const detail = last.certificate.signatureAlgorithm.oid;
      search.onDeadEnd({ code, certificate: place, detail });
    } else if (isAnchor) yield [...path, issuer];
    else yield* buildPaths([...path, issuer], search);
  }
}

/** Self-issued ones, made when an authority changes its key, do not count, as they do not for pathLenConstraint. */
function countIntermediates(path: readonly Examined[]): number {
  return path.slice(1).filter(({ isSelfIssued }) => !isSelfIssued).length;
}

/** Those whose subject is the issuer, the ones with the right key identifier first. */
function candidates(
  pool: readonly Examined[],
  child: Examined,
  path: readonly Examined[],
): readonly Examined[] {
  const isOnPath = (candidate: Examined) =>
    path.some(
      ({ subjectText, certificate }) =>
        subjectText === candidate.subjectText && equalBytes(certificate.spki, candidate.certificate.spki),
    );
  const named = pool.filter(
    (candidate) => candidate.subjectText === child.issuerText && !isOnPath(candidate),
  );
  const wanted = child.authorityKeyIdentifier?.keyIdentifier;
  const isWanted = ({ subjectKeyIdentifier }: Examined) =>
    wanted !== undefined && subjectKeyIdentifier !== undefined && equalBytes(wanted, subjectKeyIdentifier);
  return [...named.filter(isWanted), ...named.filter((candidate) => !isWanted(candidate))];
}
