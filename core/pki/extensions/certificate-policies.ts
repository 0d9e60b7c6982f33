import type { Bytes } from '../../bytes.ts';
import { children, DerError, expect, readObjectIdentifier, readOnly } from '../der/reader.ts';
import { objectIdentifier, sequence, tag } from '../der/writer.ts';

/**
 * Reads certificatePolicies (RFC 5280 §4.2.1.4) as dotted object identifiers; qualifiers are left aside.
 * @throws DerError also when the list is empty or names a policy twice.
 */
export function readCertificatePolicies(value: Bytes): readonly string[] {
  const parts = children(expect(readOnly(value), tag.sequence, 'certificatePolicies'));
  const policies = parts.map((part) => {
    const [policy, qualifiers, ...rest] = children(expect(part, tag.sequence, 'PolicyInformation'));
    if (qualifiers !== undefined) expect(qualifiers, tag.sequence, 'policyQualifiers');
    if (rest.length > 0) throw new DerError('tooManyParts', 'PolicyInformation', part.start);
    return readObjectIdentifier(policy, 'policyIdentifier');
  });
  if (policies.length === 0) throw new DerError('empty', 'certificatePolicies');
  if (new Set(policies).size !== policies.length) throw new DerError('repeated', 'policyIdentifier');
  return policies;
}

export function encodeCertificatePolicies(policies: readonly string[]): Bytes {
  return sequence(...policies.map((policy) => sequence(objectIdentifier(policy))));
}
