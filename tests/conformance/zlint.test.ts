import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
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
import type { SmimeValidation } from '#core/policy/certificate-profile.ts';
import { smimeProfiles } from '#core/policy/smime-profiles.ts';
import { run, suite, workFolder, zlint } from './tools.ts';

// Our own lint follows our reading of the S/MIME BR; zlint is a second reading.

const mailbox = 'zoe@example.com';
const attribute = (type: string, value: string): NameAttribute => ({ type, value });
const place = [attribute(attributeType.countryName, 'FR'), attribute(attributeType.localityName, 'Orléans')];
const organization = [
  attribute(attributeType.organizationName, 'Aube SAS'),
  attribute(attributeType.organizationIdentifier, 'NTRFR-123456789'),
];
const person = [
  attribute(attributeType.surname, 'Lefèvre'),
  attribute(attributeType.givenName, 'Zoé'),
  attribute(attributeType.commonName, 'Zoé Lefèvre'),
];
const mail = attribute(attributeType.emailAddress, mailbox);
const subjects: Readonly<Record<SmimeValidation, readonly NameAttribute[]>> = {
  mailbox: [attribute(attributeType.commonName, mailbox), mail],
  organization: [...place, ...organization, mail],
  sponsor: [...place, ...organization, ...person, mail],
  individual: [...place, ...person, mail],
};

/** Linters of what is no S/MIME certificate's business. */
const beside = new Set(['w_ct_sct_policy_count_unsatisfied', 'n_ca_digital_signature_not_set']);

function findings(file: string): readonly string[] {
  const results: Record<string, { readonly result: string }> = JSON.parse(run(zlint, [file]).toString());
  expect(Object.values(results).filter(({ result }) => result === 'pass').length).toBeGreaterThan(50);
  return Object.entries(results)
    .filter(([name, { result }]) => !['pass', 'NA', 'NE'].includes(result) && !beside.has(name))
    .map(([name, { result }]) => `${result} ${name}`);
}

function body(): void {
  const folder = workFolder();
  let root: TestAuthority;
  let issuing: TestAuthority;
  beforeAll(async () => {
    root = await makeRoot('RSA-4096');
    issuing = await makeIntermediate(root, 'RSA-4096');
  });

  it('finds nothing against the authorities', () => {
    for (const [name, { certificate }] of Object.entries({ root, issuing })) {
      expect(findings(folder.file(`${name}.pem`, toPem('CERTIFICATE', certificate.der)))).toEqual([]);
    }
  });

  describe.each(Object.values(smimeProfiles))('finds nothing against $id', (profile) => {
    it.each(['RSA-2048', 'RSA-4096', 'P-256', 'P-384', 'Ed25519'] as const)(
      'with a key of kind %s',
      async (kind) => {
        const der = await issueCertificate({
          crypto: testCrypto,
          profile,
          issuer: issuing.certificate,
          signer: issuing.signer,
          subject: subjects[profile.smime?.validation ?? 'mailbox'],
          spki: (await makeKeys(kind)).spki,
          subjectAltNames: [{ type: 'rfc822Name', value: mailbox }],
          serialNumber: randomSerialNumber(testCrypto),
          notBefore: new Date('2026-11-01T00:00:00Z'),
          notAfter: new Date('2029-02-02T23:59:58Z'),
          urls: testUrls,
        });
        expect(findings(folder.file(`${profile.id}-${kind}.pem`, toPem('CERTIFICATE', der)))).toEqual([]);
      },
    );
  });
}

// Older systems have no package of it; there even CI goes without.
const isInstallable = spawnSync('apt-cache', ['show', 'zlint']).status === 0;
if (zlint.path === undefined && !isInstallable)
  describe.skip('zlint (no package of it on this system)', body);
else suite('zlint', [zlint], body);
