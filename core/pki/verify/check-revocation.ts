import { toHex } from '../../bytes.ts';
import type { Crl } from '../crl/read-crl.ts';
import { DerError, readOnly, readUnsigned } from '../der/reader.ts';
import { findExtension } from '../extensions/extension.ts';
import { extension } from '../object-identifiers.ts';
import { canonicalName, nameText } from './canonical-name.ts';
import type { Examined } from './examined.ts';
import { type CrlScope, issuingDistributionPoint, readCrlScope } from './issuing-distribution-point.ts';
import type { PathReason } from './reason.ts';
import type { VerifySigned } from './signatures.ts';

/**
 * Looks every certificate that has an issuer on the path up in the CRLs given (RFC 5280 §6.3, without delta and
 * indirect lists). One that no usable list covers is refused: silence is not good news.
 * @param path leaf first
 */
export async function checkRevocation(options: {
  readonly path: readonly Examined[];
  readonly crls: readonly Crl[];
  readonly time: Date;
  readonly verify: VerifySigned;
  /** Check the leaf only, not the authorities. */
  readonly leafOnly: boolean;
}): Promise<readonly PathReason[]> {
  const { path, crls, leafOnly } = options;
  const reasons: PathReason[] = [];
  for (const [place, examined] of path.slice(0, -1).entries()) {
    if (leafOnly && place > 0) break;
    const own = crls.filter((crl) => nameText(canonicalName(crl.issuer)) === examined.issuerText);
    const complaints: string[] = [];
    let isCovered = false;
    for (const crl of own) {
      const complaint = await whyUnusable(crl, examined, path[place + 1] as Examined, options);
      if (complaint !== undefined) {
        complaints.push(complaint);
        continue;
      }
      isCovered = true;
      const entry = crl.entries.get(toHex(examined.certificate.serialNumber));
      if (entry === undefined) continue;
      const detail = `${entry.reason}, ${entry.revokedAt.toISOString()}`;
      reasons.push({ code: 'revoked', certificate: place, detail });
    }
    if (isCovered) continue;
    const detail = complaints.join('; ') || 'no CRL of its issuer';
    reasons.push({ code: 'revocationUnknown', certificate: place, detail });
  }
  return reasons;
}

async function whyUnusable(
  crl: Crl,
  subject: Examined,
  issuer: Examined,
  { time, verify }: { readonly time: Date; readonly verify: VerifySigned },
): Promise<string | undefined> {
  if (time < crl.thisUpdate) return `CRL of ${crl.thisUpdate.toISOString()} is later`;
  if (crl.nextUpdate === undefined) return 'CRL without nextUpdate';
  if (time.getTime() >= crl.nextUpdate.getTime() + 1000) {
    return `CRL out of date since ${crl.nextUpdate.toISOString()}`;
  }
  if (crl.hasCriticalEntryExtension) return 'CRL with a critical entry extension';
  const complaint = whyOutOfScope(crl, subject);
  if (complaint !== undefined) return complaint;
  if (issuer.keyUsage !== undefined && !issuer.keyUsage.has('cRLSign')) {
    return 'its issuer may not sign CRLs';
  }
  const verdict = await verify(crl, issuer.certificate);
  return verdict === 'valid' ? undefined : `signature of the CRL ${verdict}`;
}

function whyOutOfScope(crl: Crl, subject: Examined): string | undefined {
  const unknown = crl.extensions.find(({ oid, critical }) => critical && oid !== issuingDistributionPoint);
  if (unknown !== undefined) return `CRL with the critical extension ${unknown.oid}`;
  try {
    // "conforming CRL issuers are REQUIRED to include this extension in all CRLs" (§5.2.3).
    const number = findExtension(crl.extensions, extension.crlNumber);
    if (number === undefined) return 'CRL without number';
    readUnsigned(readOnly(number.value));
    const point = findExtension(crl.extensions, issuingDistributionPoint);
    return point === undefined || covers(readCrlScope(point.value), subject)
      ? undefined
      : 'CRL about other certificates';
  } catch (error) {
    if (error instanceof DerError) return `CRL malformed: ${error.message}`;
    throw error;
  }
}

/** §6.3.3 b 2. */
function covers(scope: CrlScope, { basicConstraints, distributionPoints = [] }: Examined): boolean {
  const isAuthority = basicConstraints?.ca === true;
  if (scope.isUnusable || (isAuthority ? scope.onlyUsers : scope.onlyAuthorities)) return false;
  const uris = scope.fullName.flatMap((name) =>
    name.type === 'uniformResourceIdentifier' ? [name.value] : [],
  );
  if (scope.fullName.length === 0) return true;
  return distributionPoints.some(({ fullName }) =>
    fullName.some((name) => name.type === 'uniformResourceIdentifier' && uris.includes(name.value)),
  );
}
