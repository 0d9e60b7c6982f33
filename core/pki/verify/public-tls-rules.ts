import { equalBytes } from '../../bytes.ts';
import { DerError } from '../der/reader.ts';
import { formatIpAddress } from '../ip-address.ts';
import { readName } from '../name.ts';
import { attributeType, extendedKeyUsage, extension } from '../object-identifiers.ts';
import type { Examined } from './examined.ts';
import type { PathReason } from './reason.ts';

/**
 * What the CA/B Forum TLS BR (2.2.6, §7.1.2) add for servers on the public web.
 * @param path leaf first; its last certificate is a root
 */
export function checkPublicTls(path: readonly Examined[]): readonly PathReason[] {
  const [leaf] = path;
  const root = path.at(-1);
  const found = (certificate: number, details: readonly string[]) =>
    details.map((detail) => ({ code: 'profile', certificate, detail }) as const);
  return [
    ...path.flatMap((examined, place) => found(place, checkAny(examined))),
    ...(leaf === undefined ? [] : found(0, checkLeaf(leaf))),
    ...(root === undefined || path.length < 2 ? [] : found(path.length - 1, checkRoot(root))),
  ];
}

function checkAny({ certificate, key }: Examined): readonly string[] {
  const problems: string[] = [];
  if (certificate.version !== 3) problems.push('version ≠ 3 (§7.1.1)');
  if (key?.family === 'RSA' && key.bits % 8 !== 0) {
    problems.push(`RSA-${key.bits} (§6.1.5)`);
  }
  return problems;
}

function checkLeaf({
  certificate,
  basicConstraints,
  extKeyUsage,
  subject,
  ...leaf
}: Examined): readonly string[] {
  const problems: string[] = [];
  const find = (oid: string) => certificate.extensions.find((candidate) => candidate.oid === oid);
  if (basicConstraints?.ca === true) problems.push('cA = TRUE (§7.1.2.7.8)');
  if (extKeyUsage === undefined) problems.push('extKeyUsage = ∅ (§7.1.2.7.10)');
  if (extKeyUsage?.includes(extendedKeyUsage.any))
    problems.push('extKeyUsage ∋ anyExtendedKeyUsage (§7.1.2.7.10)');
  if (find(extension.extKeyUsage)?.critical) problems.push('extKeyUsage critical = TRUE (§7.1.2.7.6)');
  const alternative = find(extension.subjectAltName);
  if (alternative === undefined) problems.push('subjectAltName = ∅ (§7.1.2.7.12)');
  if (alternative?.critical && subject.length > 0) {
    problems.push('subject ≠ ∅, subjectAltName critical = TRUE (§7.1.2.7.12)');
  }
  return [...problems, ...checkCommonName({ certificate, ...leaf })];
}

/** §7.1.4.3: a common name repeats an alternative name, character for character; addresses as RFC 5952 writes them. */
function checkCommonName({
  certificate,
  subjectAltName = [],
}: Pick<Examined, 'certificate' | 'subjectAltName'>) {
  const problem = ['commonName ∉ subjectAltName (§7.1.4.3)'];
  let names: readonly string[];
  try {
    names = readName(certificate.subject)
      .flat()
      .filter(({ type }) => type === attributeType.commonName)
      .map(({ value }) => value);
  } catch (error) {
    if (error instanceof DerError) return problem;
    throw error;
  }
  const isRepeated = (name: string) =>
    subjectAltName.some((alternative) => {
      if (alternative.type === 'dNSName') return alternative.value === name;
      if (alternative.type !== 'iPAddress') return false;
      return formatIpAddress(alternative.value) === name;
    });
  return names.every(isRepeated) ? [] : problem;
}

/** §7.1.2.1. */
function checkRoot(root: Examined): readonly string[] {
  const { extKeyUsage, authorityKeyIdentifier, subjectKeyIdentifier } = root;
  const problems: string[] = [];
  if (extKeyUsage !== undefined) problems.push('extKeyUsage ≠ ∅ (§7.1.2.1.2)');
  if (authorityKeyIdentifier === undefined) return problems;
  const { keyIdentifier, issuer, serialNumber } = authorityKeyIdentifier;
  if (issuer !== undefined || serialNumber !== undefined) {
    problems.push('authorityKeyIdentifier ∋ authorityCertSerialNumber (§7.1.2.1.3)');
  }
  const isOwn =
    keyIdentifier !== undefined &&
    subjectKeyIdentifier !== undefined &&
    equalBytes(keyIdentifier, subjectKeyIdentifier);
  if (!isOwn) problems.push('authorityKeyIdentifier ≠ subjectKeyIdentifier (§7.1.2.1.3)');
  return problems;
}
