import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../bytes.ts';
import { readCertificate } from '../certificate.ts';
import { issueCrl } from '../crl/issue-crl.ts';
import { readCrl } from '../crl/read-crl.ts';
import { derNull, objectIdentifier, sequence } from '../der/writer.ts';
import { encodeCertificatePolicies } from '../extensions/certificate-policies.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { encodePolicyConstraints } from '../extensions/policy-constraints.ts';
import { makeKeys, type TestKeys } from '../issue/test-authority.ts';
import { encodeName } from '../name.ts';
import { attributeType, extension } from '../object-identifiers.ts';
import { testCrypto } from '../test-crypto.ts';
import type { PeerName } from './peer-name.ts';
import type { PathReasonCode } from './reason.ts';
import { makeCertificate, type Recipe, type TestCertificate } from './test-hierarchy.ts';
import { type VerifyOptions, verifyPath } from './verify-path.ts';

// Our own table, which always runs; tests/conformance/x509-limbo.test.ts adds the cases of others.

const dns = (value: string): GeneralName => ({ type: 'dNSName', value });
const mail = (value: string): GeneralName => ({ type: 'rfc822Name', value });
const ip = (...octets: number[]): GeneralName => ({ type: 'iPAddress', value: new Uint8Array(octets) });
const host = (value: string): PeerName => ({ type: 'dns', value });
const email = (value: string): PeerName => ({ type: 'email', value });
const directory = (commonName: string): GeneralName => ({
  type: 'directoryName',
  value: encodeName([{ type: attributeType.commonName, value: commonName }]),
});
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
const mapping = (from: string, to: string) => ({
  oid: extension.policyMappings,
  critical: true,
  value: sequence(sequence(objectIdentifier(from), objectIdentifier(to))),
});
const unknown = (critical: boolean) => ({ oid: '1.3.6.1.4.1.99999.1', critical, value: derNull });

interface Case {
  readonly root?: Recipe;
  /** From the root down; one sound intermediate unless told. */
  readonly authorities?: readonly Recipe[];
  readonly leaf?: Recipe;
  readonly options?: Partial<VerifyOptions>;
}
type Row = readonly [title: string, setting: Case, outcome: 'ok' | PathReasonCode];

const mailbox = { names: [mail('zoe@example.com')], extKeyUsage: ['emailProtection'] } as const;
const forMail = { purpose: 'emailProtection', peerName: email('zoe@example.com') } as const;
const permits = (...permitted: GeneralName[]) => [{ nameConstraints: { permitted } }];
const excludes = (...excluded: GeneralName[]) => [{ nameConstraints: { excluded } }];
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
  ['another name', { options: { peerName: host('mail.example.com') } }, 'peerName'],
  ['a name in the common name only', { leaf: { names: [dns('other.example.com')] } }, 'peerName'],
  ['a wildcard', { leaf: { names: [dns('*.example.com')] } }, 'ok'],
  [
    'a wildcard two labels up',
    { leaf: { names: [dns('*.com')] }, options: { peerName: host('example.com') } },
    'peerName',
  ],
  [
    'a wildcard over two labels',
    { leaf: { names: [dns('*.example.com')] }, options: { peerName: host('a.b.example.com') } },
    'peerName',
  ],
  [
    'a wildcard inside a label',
    { leaf: { names: [dns('w*.example.com')] }, options: { peerName: host('www.example.com') } },
    'malformedExtension',
  ],
  [
    'an international name in A-labels',
    { leaf: { names: [dns('xn--caf-dma.example')] }, options: { peerName: host('Café.example') } },
    'ok',
  ],
  [
    'an address',
    { leaf: { names: [ip(192, 0, 2, 7)] }, options: { peerName: { type: 'ip', value: '192.0.2.7' } } },
    'ok',
  ],
  [
    'an IPv6 address',
    {
      leaf: { names: [ip(32, 1, 13, 184, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)] },
      options: { peerName: { type: 'ip', value: '2001:db8::1' } },
    },
    'ok',
  ],
  [
    'an address written as a DNS name',
    { leaf: { names: [dns('192.0.2.7')] }, options: { peerName: { type: 'ip', value: '192.0.2.7' } } },
    'malformedExtension',
  ],
  ['a mailbox', { leaf: mailbox, options: forMail }, 'ok'],
  [
    'a mailbox in other case',
    { leaf: mailbox, options: { ...forMail, peerName: email('Zoe@EXAMPLE.com') } },
    'peerName',
  ],
  [
    'a mail domain in other case',
    { leaf: mailbox, options: { ...forMail, peerName: email('zoe@EXAMPLE.com') } },
    'ok',
  ],
  ['a permitted domain', { authorities: permits(dns('example.com')) }, 'ok'],
  ['a domain not permitted', { authorities: permits(dns('example.org')) }, 'nameConstraints'],
  ['a permitted domain that only ends alike', { authorities: permits(dns('ample.com')) }, 'nameConstraints'],
  ['an excluded domain', { authorities: excludes(dns('example.com')) }, 'nameConstraints'],
  [
    'an excluded name under a wildcard',
    {
      authorities: excludes(dns('www.example.com')),
      leaf: { names: [dns('*.example.com')] },
      options: { peerName: host('a.example.com') },
    },
    'nameConstraints',
  ],
  [
    'a wildcard wider than what is permitted',
    { authorities: permits(dns('www.example.com')), leaf: { names: [dns('*.example.com')] } },
    'nameConstraints',
  ],
  ['constraints two levels up', { authorities: [...permits(dns('example.org')), {}] }, 'nameConstraints'],
  [
    'constraints in the root',
    { root: { nameConstraints: { permitted: [dns('example.org')] } } },
    'nameConstraints',
  ],
  [
    'a permitted network',
    {
      authorities: permits(ip(192, 0, 2, 0, 255, 255, 255, 0)),
      leaf: { names: [dns('www.example.com'), ip(192, 0, 2, 9)] },
    },
    'ok',
  ],
  [
    'another network',
    {
      authorities: permits(ip(192, 0, 2, 0, 255, 255, 255, 0)),
      leaf: { names: [dns('www.example.com'), ip(192, 0, 3, 9)] },
    },
    'nameConstraints',
  ],
  ['a mask with a hole', { authorities: permits(ip(192, 0, 2, 0, 255, 0, 255, 0)) }, 'nameConstraints'],
  [
    'a permitted mail host',
    { authorities: permits(mail('example.com')), leaf: mailbox, options: forMail },
    'ok',
  ],
  [
    'mailboxes of subdomains only',
    { authorities: permits(mail('.example.com')), leaf: mailbox, options: forMail },
    'nameConstraints',
  ],
  [
    'an excluded mailbox',
    { authorities: excludes(mail('zoe@example.com')), leaf: mailbox, options: forMail },
    'nameConstraints',
  ],
  [
    'a mailbox in the subject outside',
    { authorities: permits(mail('example.com')), leaf: { email: 'zoe@example.org' } },
    'nameConstraints',
  ],
  ['a permitted subject', { authorities: permits(directory('www.example.com')) }, 'ok'],
  ['a subject not permitted', { authorities: permits(directory('ftp.example.com')) }, 'nameConstraints'],
  [
    'constraints not critical',
    { authorities: [{ nameConstraints: { permitted: [dns('example.com')] }, isLooselyConstrained: true }] },
    'profile',
  ],
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

const time = new Date('2026-06-01T00:00:00.500Z');

describe('a certification path', () => {
  let keys: readonly TestKeys[];
  beforeAll(async () => {
    keys = await Promise.all(Array.from({ length: 5 }, () => makeKeys('P-256')));
  });

  async function build({ root = {}, authorities = [{}], leaf = {}, options = {} }: Case) {
    const key = (index: number) => keys[index] as TestKeys;
    const anchor = await makeCertificate({ name: 'Root', ca: true, ...root }, key(0), undefined);
    const chain: TestCertificate[] = [anchor];
    for (const [index, recipe] of authorities.entries()) {
      const below = { name: `Authority ${index + 1}`, ca: true, serialNumber: index + 2, ...recipe } as const;
      chain.push(await makeCertificate(below, key(index + 1), chain.at(-1)));
    }
    const end = await makeCertificate(leaf, key(4), chain.at(-1));
    const verification: VerifyOptions = {
      crypto: testCrypto,
      leaf: end.certificate,
      intermediates: chain
        .slice(1)
        .toReversed()
        .map(({ certificate }) => certificate),
      trustAnchors: [anchor.certificate],
      time,
      purpose: 'serverAuth',
      peerName: host('www.example.com'),
      ...options,
    };
    return { chain, end, verification };
  }

  async function codes(options: VerifyOptions): Promise<readonly string[]> {
    const verdict = await verifyPath(options);
    return verdict.ok ? ['ok'] : verdict.reasons.map(({ code }) => code);
  }

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
    const namesake = await makeCertificate({ name: 'Root', ca: true }, keys[3] as TestKeys, undefined);
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
          keys[issuer + 1] as TestKeys,
          undefined,
        );
        thicket.push(
          await makeCertificate(
            { name, ca: true, serialNumber: issuer + 1 },
            keys[subject + 1] as TestKeys,
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

  describe('with revocation lists', () => {
    interface ListCase {
      readonly revoked?: readonly number[];
      readonly by?: 'issuer' | 'root';
      readonly thisUpdate?: string;
      readonly nextUpdate?: string;
      readonly authority?: Recipe;
      readonly tamper?: (der: Bytes) => Bytes;
    }
    const lists: readonly (readonly [string, ListCase, 'ok' | PathReasonCode])[] = [
      ['that know nothing of it', { revoked: [1, 2, 3] }, 'ok'],
      ['that name it', { revoked: [77] }, 'revoked'],
      ['out of date', { nextUpdate: '2026-05-31T00:00:00Z' }, 'revocationUnknown'],
      [
        'of tomorrow',
        { thisUpdate: '2026-06-02T00:00:00Z', nextUpdate: '2026-06-09T00:00:00Z' },
        'revocationUnknown',
      ],
      ['of another authority', { by: 'root', revoked: [77] }, 'revocationUnknown'],
      [
        'by an authority that may not sign lists',
        { authority: { keyUsage: ['keyCertSign'] } },
        'revocationUnknown',
      ],
      [
        'with a false signature',
        { tamper: (der) => der.with(-1, (der.at(-1) as number) ^ 1) as Bytes },
        'revocationUnknown',
      ],
    ];

    it.each(lists)('%s', async (_, list, outcome) => {
      const { chain, verification } = await build({ authorities: [list.authority ?? {}] });
      const signer = chain[list.by === 'root' ? 0 : 1] as TestCertificate;
      const der = await issueCrl({
        crypto: testCrypto,
        issuer: signer.certificate,
        signer: signer.keys.signer,
        number: 1,
        thisUpdate: new Date(list.thisUpdate ?? '2026-05-30T00:00:00Z'),
        nextUpdate: new Date(list.nextUpdate ?? '2026-06-06T00:00:00Z'),
        revocations: (list.revoked ?? []).map((serialNumber) => ({
          serialNumber: new Uint8Array([serialNumber]),
          revokedAt: new Date('2026-05-01T00:00:00Z'),
        })),
      });
      const crls = [readCrl(list.tamper?.(der) ?? der)];
      expect(await codes({ ...verification, crls, revocation: 'leaf' })).toEqual([outcome]);
    });

    it('none of which covers the intermediate', async () => {
      const { verification } = await build({});
      expect(await codes({ ...verification, crls: [] })).toEqual(['revocationUnknown', 'revocationUnknown']);
    });
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
