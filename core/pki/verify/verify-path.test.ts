import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../bytes.ts';
import { readCertificate } from '../certificate.ts';
import { derNull, objectIdentifier, sequence } from '../der/writer.ts';
import { encodeCertificatePolicies } from '../extensions/certificate-policies.ts';
import { encodePolicyConstraints } from '../extensions/policy-constraints.ts';
import type { TestKeys } from '../issue/test-authority.ts';
import { extension } from '../object-identifiers.ts';
import { makeCertificate, type TestCertificate } from './test-hierarchy.ts';
import { build, codes, pathKeys, type Row } from './test-path.ts';
import { verifyPath } from './verify-path.ts';

// Our own tables, which always run; tests/conformance/x509-limbo.test.ts adds the cases of others.

const policies = (...oids: string[]) => ({
  oid: extension.certificatePolicies,
  critical: false,
  value: encodeCertificatePolicies(oids),
});
const needsPolicy = {
  oid: extension.policyConstraints,
  critical: true,
  value: encodePolicyConstraints({ requireExplicitPolicy: 0, inhibitPolicyMapping: undefined }),
};
const noMapping = {
  oid: extension.policyConstraints,
  critical: true,
  value: encodePolicyConstraints({ requireExplicitPolicy: 0, inhibitPolicyMapping: 0 }),
};
const mapping = (from: string, to: string) => ({
  oid: extension.policyMappings,
  critical: true,
  value: sequence(sequence(objectIdentifier(from), objectIdentifier(to))),
});
const unknown = (critical: boolean) => ({ oid: '1.3.6.1.4.1.99999.1', critical, value: derNull });

const lax = { strictness: 'path' } as const;

const rows: readonly Row[] = [
  ['a sound path', {}, 'ok'],
  ['a leaf under the root', { authorities: [] }, 'ok'],
  ['three intermediates', { authorities: [{}, {}, {}] }, 'ok'],
  [
    'more intermediates than allowed',
    { authorities: [{}, {}, {}], options: { maxIntermediates: 2 } },
    'pathLengthExceeded',
  ],
  ['pathLen 0 over the leaf', { authorities: [{ pathLength: 0 }] }, 'ok'],
  ['pathLen 0 over an intermediate', { authorities: [{ pathLength: 0 }, {}] }, 'pathLengthExceeded'],
  ['pathLen 0 in the root', { root: { pathLength: 0 } }, 'pathLengthExceeded'],
  ['an expired leaf', { leaf: { notAfter: '2026-05-31T23:59:59Z' } }, 'expired'],
  ['the last second of a leaf', { leaf: { notAfter: '2026-06-01T00:00:00Z' } }, 'ok'],
  ['a leaf of tomorrow', { leaf: { notBefore: '2026-06-02T00:00:00Z' } }, 'notYetValid'],
  ['an expired intermediate', { authorities: [{ notAfter: '2026-05-01T00:00:00Z' }] }, 'expired'],
  ['an expired root', { root: { notAfter: '2026-05-01T00:00:00Z' } }, 'expired'],
  [
    'an intermediate that is no authority',
    { authorities: [{ ca: false, keyUsage: ['keyCertSign'] }] },
    'notAuthority',
  ],
  [
    'an intermediate without basicConstraints',
    { authorities: [{ ca: 'no', keyUsage: ['keyCertSign'] }] },
    'notAuthority',
  ],
  ['an intermediate that may not sign', { authorities: [{ keyUsage: ['cRLSign'] }] }, 'keyUsage'],
  ['a leaf without keyUsage', { leaf: { keyUsage: [] } }, 'ok'],
  ['a leaf for encryption only of data', { leaf: { keyUsage: ['dataEncipherment'] } }, 'keyUsage'],
  [
    'a leaf that claims to sign certificates',
    { leaf: { keyUsage: ['digitalSignature', 'keyCertSign'] } },
    'profile',
  ],
  ['a leaf for clients', { leaf: { extKeyUsage: ['clientAuth'] } }, 'extendedKeyUsage'],
  ['a leaf for anything', { leaf: { extKeyUsage: ['any'] } }, 'ok'],
  [
    'an intermediate for mail over a server',
    { authorities: [{ extKeyUsage: ['emailProtection'] }] },
    'extendedKeyUsage',
  ],
  ['an intermediate for servers', { authorities: [{ extKeyUsage: ['serverAuth', 'clientAuth'] }] }, 'ok'],
  ['an unknown critical extension', { leaf: { more: [unknown(true)] } }, 'unknownCriticalExtension'],
  [
    'an unknown critical extension above',
    { authorities: [{ more: [unknown(true)] }] },
    'unknownCriticalExtension',
  ],
  ['an unknown extension', { leaf: { more: [unknown(false)] } }, 'ok'],
  [
    'an unreadable extension',
    { leaf: { more: [{ oid: extension.authorityInfoAccess, critical: false, value: derNull }] } },
    'malformedExtension',
  ],
  ['no key identifiers', { authorities: [{ withoutIdentifiers: true }] }, 'profile'],
  [
    'no key identifiers, by the path rules alone',
    { authorities: [{ withoutIdentifiers: true }], options: lax },
    'ok',
  ],
  [
    'a policy required and there',
    { authorities: [{ more: [policies('1.2.3'), needsPolicy] }], leaf: { more: [policies('1.2.3')] } },
    'ok',
  ],
  [
    'a policy required and not there',
    { authorities: [{ more: [policies('1.2.3'), needsPolicy] }] },
    'policy',
  ],
  [
    'a policy required and another there',
    { authorities: [{ more: [policies('1.2.3'), needsPolicy] }], leaf: { more: [policies('1.2.4')] } },
    'policy',
  ],
  [
    'a policy that is mapped',
    {
      authorities: [{ more: [policies('1.2.3'), needsPolicy, mapping('1.2.3', '1.2.4')] }],
      leaf: { more: [policies('1.2.4')] },
    },
    'ok',
  ],
  [
    'a policy that is mapped where mapping is inhibited',
    {
      authorities: [
        { more: [policies('1.2.3'), noMapping] },
        { more: [policies('1.2.3'), mapping('1.2.3', '1.2.4')] },
      ],
      leaf: { more: [policies('1.2.3', '1.2.4')] },
    },
    'policy',
  ],
  [
    'an accepted policy under anyPolicy',
    {
      authorities: [{ more: [policies('2.5.29.32.0')] }],
      leaf: { more: [policies('1.2.3')] },
      options: { acceptedPolicies: new Set(['1.2.3']) },
    },
    'ok',
  ],
  [
    'no accepted policy',
    {
      authorities: [{ more: [policies('2.5.29.32.0')] }],
      leaf: { more: [policies('1.2.3')] },
      options: { acceptedPolicies: new Set(['1.2.4']) },
    },
    'policy',
  ],
];

describe('a certification path', () => {
  it.each(rows)('with %s', async (_, setting, outcome) => {
    const { verification } = await build(setting);
    expect(await codes(verification)).toContain(outcome);
  });

  it('is given back from the leaf to the anchor', async () => {
    const { chain, end, verification } = await build({ authorities: [{}, {}] });
    const verdict = await verifyPath(verification);
    const expected = [end, ...chain.toReversed()].map(({ certificate }) => certificate);
    expect(verdict).toEqual({ ok: true, path: expected });
  });

  it('needs an anchor', async () => {
    const { verification } = await build({});
    expect(await codes({ ...verification, trustAnchors: [] })).toEqual(['untrusted']);
    expect(await codes({ ...verification, intermediates: [] })).toEqual(['untrusted']);
  });

  it('is not made by a namesake of its issuer', async () => {
    const { verification } = await build({ authorities: [] });
    const namesake = await makeCertificate({ name: 'Root', ca: true }, pathKeys[3] as TestKeys, undefined);
    expect(await codes({ ...verification, trustAnchors: [namesake.certificate] })).toEqual(['badSignature']);
  });

  it('is refused when any octet of the leaf is changed', async () => {
    const { verification } = await build({ authorities: [] });
    const { der } = verification.leaf;
    for (let offset = 0; offset < der.length; offset += 3) {
      const changed = der.slice();
      changed[offset] = (changed[offset] as number) ^ 1;
      const leaf = tryRead(changed);
      if (leaf !== undefined)
        expect(await codes({ ...verification, leaf }), `octet ${offset}`).not.toEqual(['ok']);
    }
  });

  it('goes round an expired intermediate when another of the same name is there', async () => {
    const { chain, verification } = await build({});
    const [root, authority] = chain as [TestCertificate, TestCertificate];
    const expired = { name: 'Authority 1', ca: true, notAfter: '2026-02-01T00:00:00Z' } as const;
    const old = await makeCertificate(expired, authority.keys, root);
    expect(await codes({ ...verification, intermediates: [old.certificate, authority.certificate] })).toEqual(
      ['ok'],
    );
  });

  it('stops in a thicket of authorities that sign each other', async () => {
    const { verification } = await build({});
    const names = ['Authority 1', 'Authority 2', 'Authority 3', 'Authority 4'];
    const thicket: TestCertificate[] = [];
    for (const [subject, name] of names.entries()) {
      for (const issuer of names.keys()) {
        const above = await makeCertificate(
          { name: names[issuer] ?? '', ca: true },
          pathKeys[issuer + 1] as TestKeys,
          undefined,
        );
        thicket.push(
          await makeCertificate(
            { name, ca: true, serialNumber: issuer + 1 },
            pathKeys[subject + 1] as TestKeys,
            above,
          ),
        );
      }
    }
    const intermediates = thicket.map(({ certificate }) => certificate);
    expect(await codes({ ...verification, intermediates, trustAnchors: [] })).not.toContain('ok');
  });

  it('does not look through hundreds of intermediates', async () => {
    const { verification } = await build({});
    const intermediates = Array.from({ length: 201 }, () => verification.leaf);
    expect(await codes({ ...verification, intermediates })).toEqual(['effortExceeded']);
  });
});

function tryRead(der: Bytes) {
  try {
    return readCertificate(der);
  } catch {
    // Most changes break the structure, which is a refusal too.
    return undefined;
  }
}
