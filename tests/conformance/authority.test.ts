import { beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#core/bytes.ts';
import { issueCrl } from '#core/pki/crl/issue-crl.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import {
  makeIntermediate,
  makeKeys,
  makeRoot,
  type TestAuthority,
  testUrls,
} from '#core/pki/issue/test-authority.ts';
import type { NameAttribute } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { toPem } from '#core/pki/pem.ts';
import { testCrypto } from '#core/pki/test-crypto.ts';
import { certificateProfiles, type ProfileId } from '#core/policy/certificate-profiles.ts';
import { openssl, run, succeeds, suite, workFolder } from './tools.ts';

// What our authority signs, before OpenSSL. What it refuses to sign is tested beside the code.

const hierarchies = [
  ['RSA-4096', 'RSA-3072', 'RSA-2048'],
  ['RSA-3072', 'P-256', 'RSA-4096'],
  ['P-384', 'P-384', 'P-384'],
  ['P-384', 'P-256', 'P-256'],
  ['P-521', 'P-384', 'Ed25519'],
] as const;

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
const now = new Date('2026-11-10T12:00:00Z');
const attime = ['-attime', String(now.getTime() / 1000)];

const pem = (der: Uint8Array) => toPem('CERTIFICATE', der);
const crlPem = (der: Uint8Array) => toPem('X509 CRL', der);

suite('an authority of ours, before OpenSSL', [openssl], () => {
  describe.each(hierarchies)('with keys %s, %s, %s', (rootKind, issuingKind, leafKind) => {
    const folder = workFolder();
    let root: TestAuthority;
    let issuing: TestAuthority;
    let rootFile: string;
    let issuingFile: string;
    const serialNumber = randomSerialNumber(testCrypto);

    beforeAll(async () => {
      root = await makeRoot(rootKind);
      issuing = await makeIntermediate(root, issuingKind);
      rootFile = folder.file('root.pem', pem(root.certificate.der));
      issuingFile = folder.file('issuing.pem', pem(issuing.certificate.der));
    });

    const issueLeaf = async (profile: ProfileId, subject = person) =>
      issueCertificate({
        crypto: testCrypto,
        profile: certificateProfiles[profile],
        issuer: issuing.certificate,
        signer: issuing.signer,
        subject,
        spki: (await makeKeys(leafKind)).spki,
        subjectAltNames: [{ type: 'rfc822Name', value: mailbox }],
        serialNumber,
        notBefore: new Date('2026-11-01T00:00:00Z'),
        notAfter: new Date('2027-10-31T23:59:59Z'),
        urls: testUrls,
      });
    const listOf = (
      authority: TestAuthority,
      revoked: readonly Uint8Array[] = [],
      nextUpdate = '2026-11-15',
    ) =>
      issueCrl({
        crypto: testCrypto,
        issuer: authority.certificate,
        signer: authority.signer,
        number: 5,
        thisUpdate: new Date('2026-11-08T00:00:00Z'),
        nextUpdate: new Date(nextUpdate),
        revocations: revoked.map((serialNumber) => ({
          serialNumber,
          revokedAt: new Date('2026-11-07T00:00:00Z'),
          reason: 'keyCompromise',
        })),
      });

    /** OpenSSL's arguments to verify a leaf with these lists. */
    const verification = (leaf: string, crls: readonly string[], ...more: readonly string[]) => [
      ...['verify', '-x509_strict', ...attime, '-CAfile', rootFile, '-untrusted', issuingFile],
      ...crls.flatMap((crl) => ['-CRLfile', crl]),
      ...more,
      leaf,
    ];

    it('makes S/MIME certificates that verify for mail, with the lists of both authorities', async () => {
      const leaf = folder.file('leaf.pem', pem(await issueLeaf('smime-sponsor-multipurpose')));
      const own = folder.file('own.crl', crlPem(await listOf(issuing)));
      const above = folder.file('above.crl', crlPem(await listOf(root)));
      run(openssl, verification(leaf, [own], '-crl_check', '-purpose', 'smimesign'));
      run(openssl, verification(leaf, [own, above], '-crl_check_all', '-purpose', 'smimesign'));
      run(openssl, verification(leaf, [own, above], '-crl_check_all', '-purpose', 'sslclient'));
      run(openssl, verification(leaf, [own, above], '-crl_check_all', '-verify_email', mailbox));
      expect(succeeds(openssl, verification(leaf, [own], '-purpose', 'sslserver'))).toBe(false);
      expect(succeeds(openssl, verification(leaf, [own], '-verify_email', 'other@example.com'))).toBe(false);
    });

    it('makes certificates for every other profile that verify', async () => {
      const mail = [{ type: attributeType.emailAddress, value: mailbox }];
      const strict = folder.file('strict.pem', pem(await issueLeaf('smime-mailbox-strict', mail)));
      run(openssl, verification(strict, [], '-purpose', 'smimesign'));
      const empty = folder.file('empty.pem', pem(await issueLeaf('smime-mailbox-strict', [])));
      run(openssl, verification(empty, [], '-purpose', 'smimesign'));
      const client = folder.file('client.pem', pem(await issueLeaf('tls-client')));
      run(openssl, verification(client, [], '-purpose', 'sslclient'));
    });

    it('is refused by OpenSSL once revoked, and when its list is out of date', async () => {
      const leaf = folder.file('revoked.pem', pem(await issueLeaf('smime-sponsor-strict')));
      const revoked = folder.file('revoked.crl', crlPem(await listOf(issuing, [serialNumber])));
      const old = folder.file('old.crl', crlPem(await listOf(issuing, [], '2026-11-09')));
      const sound = folder.file('sound.crl', crlPem(await listOf(issuing, [randomSerialNumber(testCrypto)])));
      run(openssl, verification(leaf, [sound], '-crl_check'));
      expect(() => run(openssl, verification(leaf, [revoked], '-crl_check'))).toThrow(/revoked/);
      expect(() => run(openssl, verification(leaf, [old], '-crl_check'))).toThrow(/CRL has expired/);
      const { serialNumber: own } = issuing.certificate;
      const above = folder.file('revoked-above.crl', crlPem(await listOf(root, [own])));
      expect(() => run(openssl, verification(leaf, [sound, above], '-crl_check_all'))).toThrow(/revoked/);
    });

    it('signs lists whose signature and words OpenSSL confirms', async () => {
      const list = folder.file('list.crl', crlPem(await listOf(issuing, [serialNumber])));
      const text = run(openssl, ['crl', '-in', list, '-noout', '-text']).toString();
      expect(text).toMatch(/X509v3 CRL Number:\s+5\b/);
      expect(text).toMatch(/Key Compromise/);
      expect(text.replaceAll(/[\s:]/g, '').toLowerCase()).toContain(toHex(serialNumber));
      run(openssl, ['crl', '-in', list, '-noout', '-verify', '-CAfile', issuingFile]);
    });

    it('writes names that OpenSSL reads as they were given', async () => {
      const leaf = folder.file('names.pem', pem(await issueLeaf('smime-sponsor-multipurpose')));
      const subject = run(openssl, [
        'x509',
        '-in',
        leaf,
        '-noout',
        '-subject',
        '-nameopt',
        'utf8,sep_comma_plus',
      ]);
      expect(subject.toString().trim()).toBe(
        'subject=C=FR,L=Orléans,O=Aube SAS,organizationIdentifier=NTRFR-123456789,SN=Lefèvre,GN=Zoé,CN=Zoé Lefèvre,emailAddress=zoe@example.com',
      );
    });
  });
});
