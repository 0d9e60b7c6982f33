import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../bytes.ts';
import { DerError } from '../der/reader.ts';
import { contextPrimitive, derNull, integer, namedBits, nothing, sequence } from '../der/writer.ts';
import { encodeName } from '../name.ts';
import { accessMethod, attributeType, extendedKeyUsage } from '../object-identifiers.ts';
import { encodeAuthorityInfoAccess, readAuthorityInfoAccess } from './authority-info-access.ts';
import { encodeBasicConstraints, readBasicConstraints } from './basic-constraints.ts';
import { encodeCertificatePolicies, readCertificatePolicies } from './certificate-policies.ts';
import { encodeDistributionPoints, readDistributionPoints } from './distribution-points.ts';
import { encodeExtKeyUsage, readExtKeyUsage } from './ext-key-usage.ts';
import { encodeGeneralName, type GeneralName } from './general-name.ts';
import {
  encodeAuthorityKeyIdentifier,
  encodeSubjectKeyIdentifier,
  readAuthorityKeyIdentifier,
  readSubjectKeyIdentifier,
} from './key-identifiers.ts';
import { encodeKeyUsage, keyUsageNames, readKeyUsage } from './key-usage.ts';
import { encodeNameConstraints, readNameConstraints } from './name-constraints.ts';
import {
  encodePolicyConstraints,
  readInhibitAnyPolicy,
  readPolicyConstraints,
  readPolicyMappings,
} from './policy-constraints.ts';
import { encodeSubjectAltName, readSubjectAltName } from './subject-alt-name.ts';

const names: readonly GeneralName[] = [
  { type: 'rfc822Name', value: 'zoe@example.com' },
  { type: 'dNSName', value: 'www.example.com' },
  { type: 'uniformResourceIdentifier', value: 'http://example.com/' },
  { type: 'iPAddress', value: new Uint8Array([192, 0, 2, 1]) },
  { type: 'directoryName', value: encodeName([{ type: attributeType.commonName, value: 'Zoé' }]) },
  { type: 'otherName', oid: '1.3.6.1.5.5.7.8.9', value: derNull },
  { type: 'registeredID', oid: '1.2.3.4' },
];

describe('extensions', () => {
  it('read back what was written', () => {
    expect(readSubjectAltName(encodeSubjectAltName(names))).toEqual(names);
    expect(readKeyUsage(encodeKeyUsage(keyUsageNames))).toEqual(new Set(keyUsageNames));
    for (const usage of keyUsageNames)
      expect(readKeyUsage(encodeKeyUsage([usage]))).toEqual(new Set([usage]));
    for (const constraints of [
      { ca: false, pathLength: undefined },
      { ca: true, pathLength: undefined },
      { ca: true, pathLength: 0 },
      { ca: true, pathLength: 300 },
    ]) {
      expect(readBasicConstraints(encodeBasicConstraints(constraints))).toEqual(constraints);
    }
    const purposes = Object.values(extendedKeyUsage);
    expect(readExtKeyUsage(encodeExtKeyUsage(purposes))).toEqual(purposes);
    expect(readCertificatePolicies(encodeCertificatePolicies(['1.2.3', '2.5.29.32.0']))).toEqual([
      '1.2.3',
      '2.5.29.32.0',
    ]);
    const access = [{ method: accessMethod.ocsp, location: names[2] as GeneralName }];
    expect(readAuthorityInfoAccess(encodeAuthorityInfoAccess(access))).toEqual(access);
    const identifier = new Uint8Array(20).fill(7);
    expect(readSubjectKeyIdentifier(encodeSubjectKeyIdentifier(identifier))).toEqual(identifier);
    expect(readAuthorityKeyIdentifier(encodeAuthorityKeyIdentifier(identifier)).keyIdentifier).toEqual(
      identifier,
    );
    expect(readDistributionPoints(encodeDistributionPoints(['http://example.com/']))).toEqual([
      { fullName: [names[2]], isRelative: false, hasReasons: false, crlIssuer: [] },
    ]);
    for (const constraints of [
      { permitted: names.slice(0, 2), excluded: [] },
      { permitted: [], excluded: names.slice(2, 5) },
    ]) {
      expect(readNameConstraints(encodeNameConstraints(constraints))).toEqual(constraints);
    }
    for (const constraints of [
      { requireExplicitPolicy: 0, inhibitPolicyMapping: undefined },
      { requireExplicitPolicy: 300, inhibitPolicyMapping: 2 },
    ]) {
      expect(readPolicyConstraints(encodePolicyConstraints(constraints))).toEqual(constraints);
    }
  });

  it('refuse to write names that are not ASCII', () => {
    expect(() => encodeGeneralName({ type: 'dNSName', value: 'été.example' })).toThrow(RangeError);
  });

  const readers = {
    readAuthorityInfoAccess,
    readAuthorityKeyIdentifier,
    readBasicConstraints,
    readCertificatePolicies,
    readDistributionPoints,
    readExtKeyUsage,
    readInhibitAnyPolicy,
    readKeyUsage,
    readNameConstraints,
    readPolicyConstraints,
    readPolicyMappings,
    readSubjectAltName,
    readSubjectKeyIdentifier,
  };

  it.each(Object.entries(readers))('%s throws nothing but DerError', (_, read) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (octets, wrap) => {
        const value = wrap ? sequence(octets) : new Uint8Array(octets);
        try {
          read(value);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
      }),
    );
  });

  const wrong: readonly (readonly [string, (value: Bytes) => unknown, Bytes])[] = [
    ['an empty list of names', readSubjectAltName, sequence()],
    ['a name that is not ASCII', readSubjectAltName, sequence(contextPrimitive(2, new Uint8Array([0xe9])))],
    ['a name of an unknown kind', readSubjectAltName, sequence(contextPrimitive(9, nothing))],
    ['a key usage without bits', readKeyUsage, namedBits([])],
    ['an empty extended key usage', readExtKeyUsage, sequence()],
    ['a policy twice', readCertificatePolicies, encodeCertificatePolicies(['1.2.3', '1.2.3'])],
    ['name constraints without any', readNameConstraints, sequence()],
    ['policy constraints without any', readPolicyConstraints, sequence()],
    ['a path length below zero', readBasicConstraints, sequence(new Uint8Array([2, 1, 0xff]))],
    ['basic constraints with more', readBasicConstraints, sequence(integer(1), integer(1))],
    [
      'key identifiers out of order',
      readAuthorityKeyIdentifier,
      sequence(contextPrimitive(2, new Uint8Array([1])), contextPrimitive(0, new Uint8Array([1]))),
    ],
  ];
  it.each(wrong)('refuse %s', (_, read, value) => {
    expect(() => read(value)).toThrow(DerError);
  });
});
