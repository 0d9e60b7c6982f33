import type { ChainVerdict, ToldCertificate } from '../../toolbox/protocol.ts';

/** End certificates first, each followed by its issuers; what stands in no chain comes last. */
export function inChainOrder(
  certificates: readonly ToldCertificate[],
  verdicts: readonly ChainVerdict[],
): readonly string[] {
  const ids = new Set(certificates.map(({ id }) => id));
  const chained = verdicts.flatMap(({ path }) => path).filter((id) => ids.has(id));
  return [...new Set([...chained, ...ids])];
}

/** A key's certificate with its issuers; empty when no certificate has this key. */
export function chainOfKey(
  spkiSha256: string,
  certificates: readonly ToldCertificate[],
  verdicts: readonly ChainVerdict[],
): readonly string[] {
  const own = certificates.find((certificate) => certificate.spkiSha256 === spkiSha256);
  if (!own) return [];
  const path = verdicts.find(({ path: [first] }) => first === own.id)?.path;
  return path ?? [own.id];
}
