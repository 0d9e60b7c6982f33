import type { Bytes } from '../../bytes.ts';
import {
  children,
  type DerElement,
  DerError,
  expect,
  readObjectIdentifier,
  readOnly,
  readSmallInteger,
} from '../der/reader.ts';
import { contextPrimitive, integer, nothing, sequence, tag } from '../der/writer.ts';

/** RFC 5280 §4.2.1.11: after how many certificates the rule holds; undefined for never. */
export interface PolicyConstraints {
  readonly requireExplicitPolicy: number | undefined;
  readonly inhibitPolicyMapping: number | undefined;
}

/** @throws DerError also when neither field is there. */
export function readPolicyConstraints(value: Bytes): PolicyConstraints {
  const parts = children(expect(readOnly(value), tag.sequence, 'policyConstraints'));
  const next = (identifier: number, part: string): number | undefined => {
    if (parts[0]?.identifier !== identifier) return undefined;
    return readSmallInteger({ ...(parts.shift() as DerElement), identifier: tag.integer }, part);
  };
  const requireExplicitPolicy = next(0x80, 'requireExplicitPolicy');
  const inhibitPolicyMapping = next(0x81, 'inhibitPolicyMapping');
  if (parts.length > 0) throw new DerError('unexpected', 'policyConstraints');
  if (requireExplicitPolicy === undefined && inhibitPolicyMapping === undefined) {
    throw new DerError('empty', 'policyConstraints');
  }
  return { requireExplicitPolicy, inhibitPolicyMapping };
}

/** inhibitAnyPolicy (RFC 5280 §4.2.1.14). @throws DerError */
export function readInhibitAnyPolicy(value: Bytes): number {
  return readSmallInteger(readOnly(value), 'inhibitAnyPolicy');
}

/** policyMappings (RFC 5280 §4.2.1.5). @throws DerError */
export function readPolicyMappings(
  value: Bytes,
): readonly { readonly issuerDomain: string; readonly subjectDomain: string }[] {
  const mappings = children(expect(readOnly(value), tag.sequence, 'policyMappings'));
  if (mappings.length === 0) throw new DerError('empty', 'policyMappings');
  return mappings.map((mapping) => {
    const [issuer, subject, ...rest] = children(expect(mapping, tag.sequence, 'policyMappings'));
    if (rest.length > 0) throw new DerError('tooManyParts', 'policyMappings', mapping.start);
    return {
      issuerDomain: readObjectIdentifier(issuer, 'issuerDomainPolicy'),
      subjectDomain: readObjectIdentifier(subject, 'subjectDomainPolicy'),
    };
  });
}

export function encodePolicyConstraints(constraints: PolicyConstraints): Bytes {
  const field = (number: number, value: number | undefined) =>
    value === undefined ? nothing : contextPrimitive(number, integer(value).subarray(2));
  return sequence(field(0, constraints.requireExplicitPolicy), field(1, constraints.inhibitPolicyMapping));
}
