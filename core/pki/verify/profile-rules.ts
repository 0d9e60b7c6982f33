import { equalBytes } from '../../bytes.ts';
import { extension } from '../object-identifiers.ts';
import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';

/** Extensions RFC 5280 wants marked so by whoever issues. */
const mustBeCritical = [
  'basicConstraints',
  'nameConstraints',
  'policyConstraints',
  'inhibitAnyPolicy',
] as const;
const mustNotBeCritical = ['subjectKeyIdentifier', 'authorityKeyIdentifier', 'authorityInfoAccess'] as const;

/**
 * What RFC 5280 §4 asks of issuers beyond what §6 asks of verifiers. A certificate that breaks it was made by
 * careless hands; who has to live with such hands can leave these rules out.
 * @param path leaf first
 * @param allowLooseNameConstraints nameConstraints need not be critical, as public authorities may have them
 */
export function checkProfile(
  path: readonly Examined[],
  allowLooseNameConstraints: boolean,
): readonly PathReason[] {
  return path.flatMap((examined, place) =>
    [
      ...checkFields(examined),
      ...checkCriticality(examined, place, allowLooseNameConstraints),
      ...checkIdentifiers(examined, place),
      ...(place === 0 ? checkLeaf(examined) : checkAuthority(examined)),
    ].map((detail) => ({ code: 'profile', certificate: place, detail }) as const),
  );
}

function checkFields({ certificate, subject }: Examined): readonly string[] {
  const { serialNumber, issuer } = certificate;
  const problems: string[] = [];
  if (serialNumber.every((octet) => octet === 0)) problems.push('serialNumber = 0 (§4.1.2.2)');
  // The 20 octets count the sign.
  if (serialNumber.length > 20 || (serialNumber.length === 20 && (serialNumber[0] as number) >= 0x80)) {
    problems.push('serialNumber ≥ 2^159 (§4.1.2.2)');
  }
  if (issuer.length <= 2) problems.push('issuer = ∅ (§4.1.2.4)');
  const alternative = certificate.extensions.find(({ oid }) => oid === extension.subjectAltName);
  if (subject.length === 0 && alternative?.critical === false) {
    problems.push('subject = ∅, subjectAltName critical = FALSE (§4.2.1.6)');
  }
  return problems;
}

function checkCriticality(
  { certificate, basicConstraints }: Examined,
  place: number,
  allowLooseNameConstraints: boolean,
): readonly string[] {
  const isCritical = (name: keyof typeof extension) =>
    certificate.extensions.find(({ oid }) => oid === extension[name])?.critical;
  const problems: string[] = [];
  for (const name of mustBeCritical) {
    if (name === 'nameConstraints' && allowLooseNameConstraints) continue;
    // Leaves may have it either way (§4.2.1.9).
    if (name === 'basicConstraints' && place === 0 && basicConstraints?.ca === false) continue;
    if (isCritical(name) === false) problems.push(`${name} critical = FALSE`);
  }
  for (const name of mustNotBeCritical) if (isCritical(name)) problems.push(`${name} critical = TRUE`);
  return problems;
}

/** §4.2.1.1, §4.2.1.2: needed to find one's way, and left out by nobody who follows the RFC. */
function checkIdentifiers(examined: Examined, place: number): readonly string[] {
  const { certificate, authorityKeyIdentifier, subjectKeyIdentifier, basicConstraints } = examined;
  const problems: string[] = [];
  const isSelfSigned =
    examined.isSelfIssued &&
    (authorityKeyIdentifier?.keyIdentifier === undefined ||
      subjectKeyIdentifier === undefined ||
      equalBytes(authorityKeyIdentifier.keyIdentifier, subjectKeyIdentifier));
  const isAnchorOfItself = isSelfSigned && place > 0;
  if (!isAnchorOfItself && authorityKeyIdentifier?.keyIdentifier === undefined) {
    problems.push('authorityKeyIdentifier = ∅ (§4.2.1.1)');
  }
  const isAuthority = place > 0 || basicConstraints?.ca === true;
  if (isAuthority && certificate.version === 3 && subjectKeyIdentifier === undefined) {
    problems.push('subjectKeyIdentifier = ∅ (§4.2.1.2)');
  }
  return problems;
}

function checkLeaf({ basicConstraints, keyUsage, nameConstraints }: Examined): readonly string[] {
  if (basicConstraints?.ca === true) return [];
  const problems: string[] = [];
  if (keyUsage?.has('keyCertSign')) problems.push('cA = FALSE, keyUsage ∋ keyCertSign (§4.2.1.3)');
  if (nameConstraints !== undefined) problems.push('cA = FALSE, nameConstraints ≠ ∅ (§4.2.1.10)');
  return problems;
}

function checkAuthority({ subject, keyUsage }: Examined): readonly string[] {
  const problems: string[] = [];
  if (subject.length === 0) problems.push('cA = TRUE, subject = ∅ (§4.1.2.6)');
  if (keyUsage !== undefined && !keyUsage.has('keyCertSign')) {
    problems.push('cA = TRUE, keyUsage ∌ keyCertSign (§4.2.1.9)');
  }
  return problems;
}
