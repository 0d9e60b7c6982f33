import { beforeAll, describe, expect, it } from 'vitest';
import { certificateProfiles } from '../../policy/certificate-profiles.ts';
import { readCertificate } from '../certificate.ts';
import { readExtKeyUsage } from '../extensions/ext-key-usage.ts';
import { findExtension } from '../extensions/extension.ts';
import type { NameAttribute } from '../name.ts';
import { attributeType, extension } from '../object-identifiers.ts';
import { verifySignature } from '../signature.ts';
import { testCrypto } from '../test-crypto.ts';
import { type IssueOptions, issueCertificate } from './issue-certificate.ts';
import { randomSerialNumber } from './serial-number.ts';
import { makeIntermediate, makeKeys, makeRoot, type TestAuthority, testUrls } from './test-authority.ts';

// Whether other programs accept what is issued is tested in tests/conformance/.

const mailbox = 'zoe@example.com';
const person: readonly NameAttribute[] = [
  { type: attributeType.countryName, value: 'FR' },
  { type: attributeType.localityName, value: 'Orléans' },
  { type: attributeType.organizationName, value: 'Aube SAS' },
  { type: attributeType.organizationIdentifier, value: 'NTRFR-123456789' },
  { type: attributeType.surname, value: 'Lefèvre' },
  { type: attributeType.givenName, value: 'Zoé' },
  { type: attributeType.commonName, value: 'Zoé Lefèvre' },
  { type: attributeType.emailAddress, value: mailbox },
];
const without = (...types: string[]) => person.filter(({ type }) => !types.includes(type));
const instead = (type: string, value: string) =>
  person.map((attribute) => (attribute.type === type ? { type, value } : attribute));

describe('issuing', () => {
  let authority: TestAuthority;
  let base: IssueOptions;

  beforeAll(async () => {
    authority = await makeIntermediate(await makeRoot());
    base = {
      crypto: testCrypto,
      profile: certificateProfiles['smime-sponsor-multipurpose'],
      issuer: authority.certificate,
      signer: authority.signer,
      subject: person,
      spki: (await makeKeys('P-256')).spki,
      subjectAltNames: [{ type: 'rfc822Name', value: mailbox }],
      serialNumber: randomSerialNumber(testCrypto),
      notBefore: new Date('2026-11-01T00:00:00Z'),
      notAfter: new Date('2027-10-31T23:59:59Z'),
      urls: testUrls,
    };
  });

  const problems = async (changes: Partial<IssueOptions>): Promise<readonly string[]> => {
    try {
      await issueCertificate({ ...base, ...changes });
      return [];
    } catch (error) {
      return (error as { detail: { problems: readonly string[] } }).detail.problems;
    }
  };

  it('signs under the issuer and names it byte for byte', async () => {
    const certificate = readCertificate(await issueCertificate(base));
    expect(certificate.issuer).toEqual(authority.certificate.subject);
    const verdict = await verifySignature({
      crypto: testCrypto,
      spki: authority.spki,
      algorithm: certificate.signatureAlgorithm,
      data: certificate.tbs,
      signature: certificate.signature,
    });
    expect(verdict).toBe('valid');
  });

  it.each(['RSA-2048', 'P-384', 'P-521', 'Ed25519'] as const)('certifies a key of kind %s', async (kind) => {
    expect(await problems({ spki: (await makeKeys(kind)).spki })).toEqual([]);
  });

  it.each([
    ['smime-mailbox-strict', without(...person.map(({ type }) => type))],
    ['smime-mailbox-multipurpose', [{ type: attributeType.commonName, value: mailbox }]],
    [
      'smime-organization-strict',
      without(attributeType.surname, attributeType.givenName, attributeType.commonName),
    ],
    ['smime-sponsor-strict', person],
    [
      'smime-individual-multipurpose',
      without(attributeType.organizationName, attributeType.organizationIdentifier),
    ],
    ['tls-client', person],
  ] as const)('issues by the profile %s', async (profile, subject) => {
    expect(await problems({ profile: certificateProfiles[profile], subject })).toEqual([]);
  });

  it('marks subjectAltName critical only when the subject is empty', async () => {
    const profile = certificateProfiles['smime-mailbox-strict'];
    const critical = async (subject: readonly NameAttribute[]) => {
      const { extensions } = readCertificate(await issueCertificate({ ...base, profile, subject }));
      return findExtension(extensions, extension.subjectAltName)?.critical;
    };
    expect(await critical([])).toBe(true);
    expect(await critical([{ type: attributeType.emailAddress, value: mailbox }])).toBe(false);
  });

  it('lets strict certificates protect mail and do nothing else', async () => {
    const profile = certificateProfiles['smime-sponsor-strict'];
    const { extensions } = readCertificate(await issueCertificate({ ...base, profile }));
    const usage = findExtension(extensions, extension.extKeyUsage);
    expect(readExtKeyUsage(usage?.value ?? new Uint8Array())).toEqual(['1.3.6.1.5.5.7.3.4']);
  });

  const alt = (value: string) => ({ subjectAltNames: [{ type: 'rfc822Name', value } as const] });
  it.each<[string, Partial<IssueOptions>, RegExp]>([
    ['826 days', { notAfter: new Date('2029-02-04T00:00:00Z') }, /^tooLong\|validity > 825 d/],
    [
      'an end before the beginning',
      { notAfter: new Date('2026-10-31T00:00:00Z') },
      /^endsBeforeBeginning\|validity/,
    ],
    [
      'an end after the issuer',
      { notBefore: new Date('2034-06-01'), notAfter: new Date('2035-06-01') },
      /beyondIssuer\|validity/,
    ],
    ['a short serial number', { serialNumber: new Uint8Array([1, 2, 3]) }, /malformed\|serialNumber/],
    ['a serial number of 2^159', { serialNumber: new Uint8Array(20).fill(0x80) }, /malformed\|serialNumber/],
    ['no mailbox', { subjectAltNames: [] }, /missing\|subjectAltName\|/],
    ['another mailbox in the subject', alt('other@example.com'), /notAmongNames/],
    [
      'a malformed mailbox',
      alt('Zoé <zoe>@example.com'.normalize().replace('é', 'e')),
      /malformed\|subjectAltName/,
    ],
    ['a mailbox that is not ASCII', alt('zoé@example.com'), /not ASCII/],
    ['a key that is none', { spki: new Uint8Array([0x30, 3, 2, 1, 1]) }, /./],
    [
      'a DNS name',
      { subjectAltNames: [{ type: 'dNSName', value: 'example.com' }] },
      /notAllowed\|subjectAltName dNSName/,
    ],
    ['no organisation', { subject: without(attributeType.organizationName) }, /missing\|subject O\|/],
    [
      'no person',
      { subject: without(attributeType.surname, attributeType.givenName) },
      /nameOrPseudonym\|subject/,
    ],
    ['a place without country', { subject: without(attributeType.countryName) }, /missing\|countryName/],
    [
      'a dash for a name',
      { subject: instead(attributeType.organizationName, '-') },
      /saysNothing\|subject O\|/,
    ],
    ['a small country code', { subject: instead(attributeType.countryName, 'fr') }, /malformed\|subject C\|/],
    ['a register unknown', { subject: instead(attributeType.organizationIdentifier, '123') }, /malformed/],
    [
      'a common name of 65',
      { subject: instead(attributeType.commonName, 'x'.repeat(65)) },
      /tooLong\|subject CN\|/,
    ],
    ['an attribute twice', { subject: [...person, ...person] }, /repeated/],
    ['no CRL address', { urls: { caIssuers: testUrls.caIssuers } }, /missing\|cRLDistributionPoints/],
    ['an https CRL', { urls: { ...testUrls, crl: 'https://crl.example/' } }, /cRLDistributionPoints/],
    ['no address of the issuer', { urls: { crl: testUrls.crl, ocsp: testUrls.ocsp } }, /authorityInfoAccess/],
    [
      'an organisation in a mailbox certificate',
      { profile: certificateProfiles['smime-mailbox-strict'] },
      /notAllowed\|subject O\|/,
    ],
  ])('refuses %s', async (_, changes, problem) => {
    expect((await problems(changes)).join('; ')).toMatch(problem);
  });

  it('refuses to hand out a certificate signed by the wrong key', async () => {
    const { signer } = await makeKeys('P-256');
    await expect(issueCertificate({ ...base, signer })).rejects.toThrow(/signature is invalid/);
  });
});

describe('serial numbers', () => {
  it('are positive, of one length, and different', () => {
    const numbers = Array.from({ length: 200 }, () => randomSerialNumber(testCrypto));
    expect(
      numbers.every((number) => number.length === 16 && number[0] !== 0 && (number[0] as number) < 0x80),
    ).toBe(true);
    expect(new Set(numbers.map(String)).size).toBe(200);
  });
});
