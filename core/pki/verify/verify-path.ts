import type { Certificate } from '../certificate.ts';
import type { Crl } from '../crl/read-crl.ts';
import { buildPaths } from './build-paths.ts';
import { checkAuthorities } from './check-authorities.ts';
import { checkCertificate } from './check-certificate.ts';
import { checkNameConstraints } from './check-name-constraints.ts';
import { checkPolicies } from './check-policies.ts';
import { checkPurpose, type Purpose } from './check-purpose.ts';
import { checkRevocation } from './check-revocation.ts';
import { type Effort, EffortExceeded, startEffort } from './effort.ts';
import { type Examined, examine } from './examined.ts';
import { type IsPublicSuffix, isTopLevel, matchesPeerName, type PeerName } from './peer-name.ts';
import { checkProfile } from './profile-rules.ts';
import { checkPublicTls } from './public-tls-rules.ts';
import type { PathReason } from './reason.ts';
import { rememberingVerifier, type VerifySigned } from './signatures.ts';

/**
 * How much is asked. `path`: RFC 5280 §6 and nothing else. `rfc5280`: also what its §4 demands of issuers. `public-tls`: also the
 * CA/B Forum TLS Baseline Requirements.
 */
export type Strictness = 'path' | 'rfc5280' | 'public-tls';

export interface VerifyOptions {
  readonly crypto: Crypto;
  readonly leaf: Certificate;
  readonly intermediates: readonly Certificate[];
  /** Certificates trusted as they are; they must be valid, and authorities, nevertheless. */
  readonly trustAnchors: readonly Certificate[];
  readonly time: Date;
  /** What the leaf is used for; undefined when that does not matter. */
  readonly purpose?: Purpose | undefined;
  readonly peerName?: PeerName | undefined;
  /** When given, each certificate needs one that covers it. */
  readonly crls?: readonly Crl[] | undefined;
  /** With `leaf` the authorities are not looked up in the CRLs. */
  readonly revocation?: 'chain' | 'leaf';
  readonly strictness?: Strictness;
  /** Most intermediates between leaf and anchor, self-issued ones not counted; 8 unless told. */
  readonly maxIntermediates?: number;
  /** Dotted policies one of which must be valid; any when undefined. */
  readonly acceptedPolicies?: ReadonlySet<string> | undefined;
  /** Whether a wildcard directly under this domain is refused; top-level domains unless told. */
  readonly isPublicSuffix?: IsPublicSuffix;
}

export type PathVerdict =
  /** From the leaf to the anchor, both included. */
  | { readonly ok: true; readonly path: readonly Certificate[] }
  | { readonly ok: false; readonly reasons: readonly PathReason[] };

/**
 * Builds the paths from a leaf to the trust anchors and validates them (RFC 5280 §6, RFC 9525), until one holds.
 * @returns the path, or the reasons against the best of those tried
 */
export async function verifyPath(options: VerifyOptions): Promise<PathVerdict> {
  const effort = startEffort();
  const verify = rememberingVerifier(options.crypto, effort);
  const deadEnds: PathReason[] = [];
  let best: readonly PathReason[] | undefined;
  try {
    effort.spend('intermediates', options.intermediates.length);
    const search = {
      anchors: options.trustAnchors.map(examine),
      intermediates: options.intermediates.map(examine),
      maxIntermediates: options.maxIntermediates ?? 8,
      effort,
      verify,
      onDeadEnd: (reason: PathReason) => deadEnds.push(reason),
    };
    for await (const path of buildPaths([examine(options.leaf)], search)) {
      effort.spend('paths');
      const reasons = await checkPath(path, options, effort, verify);
      if (reasons.length === 0) return { ok: true, path: path.map(({ certificate }) => certificate) };
      if (best === undefined || reasons.length < best.length) best = reasons;
    }
  } catch (error) {
    if (!(error instanceof EffortExceeded)) throw error;
    return { ok: false, reasons: [{ code: 'effortExceeded', certificate: 0, detail: error.message }] };
  }
  return { ok: false, reasons: best ?? farthest(deadEnds) };
}

/** Where the search came nearest to an anchor. */
function farthest(deadEnds: readonly PathReason[]): readonly PathReason[] {
  const place = Math.max(...deadEnds.map(({ certificate }) => certificate));
  return deadEnds.filter(({ certificate }) => certificate === place);
}

async function checkPath(
  path: readonly Examined[],
  options: VerifyOptions,
  effort: Effort,
  verify: VerifySigned,
): Promise<readonly PathReason[]> {
  const { time, purpose, crls, strictness = 'rfc5280' } = options;
  const reasons = [
    ...path.flatMap((examined, place) => checkCertificate(examined, place, time)),
    ...checkAuthorities(path),
    ...(purpose === undefined ? [] : checkPurpose(path, purpose)),
    ...checkNameConstraints(path, effort),
    ...checkPolicies(path, options.acceptedPolicies),
    ...(strictness === 'path' ? [] : checkProfile(path, strictness === 'public-tls')),
    ...(strictness === 'public-tls' ? checkPublicTls(path) : []),
    ...checkPeer(path[0] as Examined, options),
  ];
  if (crls === undefined) return reasons;
  const leafOnly = options.revocation === 'leaf';
  return [...reasons, ...(await checkRevocation({ path, crls, time, verify, leafOnly }))];
}

function checkPeer(leaf: Examined, { peerName, isPublicSuffix }: VerifyOptions): readonly PathReason[] {
  if (peerName === undefined) return [];
  return matchesPeerName(peerName, leaf.subjectAltName, isPublicSuffix ?? isTopLevel)
    ? []
    : [{ code: 'peerName', certificate: 0, detail: `not for ${peerName.value}` }];
}
