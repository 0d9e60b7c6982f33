import type { Bytes } from '../../bytes.ts';
import { authorityProfiles } from '../../policy/authority-profiles.ts';
import type { CertificateProfile } from '../../policy/certificate-profile.ts';
import { type Certificate, readCertificate } from '../certificate.ts';
import { keyAlgorithms } from '../key-algorithm.ts';
import type { NameAttribute } from '../name.ts';
import { attributeType } from '../object-identifiers.ts';
import type { KeyKind } from '../public-key.ts';
import { type Signer, webCryptoSigner } from '../signer.ts';
import { testCrypto } from '../test-crypto.ts';
import { issueCertificate } from './issue-certificate.ts';
import type { AuthorityUrls } from './profile-extensions.ts';
import { randomSerialNumber } from './serial-number.ts';

// A small hierarchy for tests only.

export interface TestKeys {
  readonly pair: CryptoKeyPair;
  readonly spki: Bytes;
  readonly signer: Signer;
}

export async function makeKeys(kind: KeyKind): Promise<TestKeys> {
  const pair = (await testCrypto.subtle.generateKey(keyAlgorithms[kind].key, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const spki = new Uint8Array(await testCrypto.subtle.exportKey('spki', pair.publicKey));
  return { pair, spki, signer: webCryptoSigner({ crypto: testCrypto, privateKey: pair.privateKey, kind }) };
}

export interface TestAuthority extends TestKeys {
  readonly certificate: Certificate;
}

export const testUrls: Required<AuthorityUrls> = {
  crl: 'http://crl.example.com/issuing.crl',
  ocsp: 'http://ocsp.example.com/',
  caIssuers: 'http://ca.example.com/issuing.cer',
};

export function authorityName(commonName: string): readonly NameAttribute[] {
  return [
    { type: attributeType.countryName, value: 'FR' },
    { type: attributeType.organizationName, value: 'Aube Certification' },
    { type: attributeType.commonName, value: commonName },
  ];
}

const start = new Date('2026-01-01T00:00:00Z');
const lastSecond = (years: number) => new Date(Date.UTC(2026 + years, 0, 1) - 1000);

export async function makeRoot(kind: KeyKind = 'P-256'): Promise<TestAuthority> {
  const keys = await makeKeys(kind);
  return issueAuthority({
    profile: authorityProfiles.root,
    keys,
    parent: undefined,
    name: 'Root',
    years: 24,
  });
}

export async function makeIntermediate(
  parent: TestAuthority,
  kind: KeyKind = 'P-256',
  profile: CertificateProfile = authorityProfiles['smime-intermediate'],
): Promise<TestAuthority> {
  return issueAuthority({ profile, keys: await makeKeys(kind), parent, name: 'Issuing', years: 9 });
}

async function issueAuthority(options: {
  readonly profile: CertificateProfile;
  readonly keys: TestKeys;
  readonly parent: TestAuthority | undefined;
  readonly name: string;
  readonly years: number;
}): Promise<TestAuthority> {
  const { profile, keys, parent } = options;
  const der = await issueCertificate({
    crypto: testCrypto,
    profile,
    issuer: parent?.certificate,
    signer: (parent ?? keys).signer,
    subject: authorityName(options.name),
    spki: keys.spki,
    serialNumber: randomSerialNumber(testCrypto),
    notBefore: start,
    notAfter: lastSecond(options.years),
    urls: testUrls,
  });
  return { ...keys, certificate: readCertificate(der) };
}
