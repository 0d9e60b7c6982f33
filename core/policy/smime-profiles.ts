import { attributeType, extendedKeyUsage } from '../pki/object-identifiers.ts';
import type {
  CertificateProfile,
  SmimeGeneration,
  SmimeValidation,
  SubjectRule,
} from './certificate-profile.ts';

const source = 'CA/Browser Forum S/MIME BR 1.0.16 (2026-09-28) §6.3.2, §7.1.2.3, §7.1.4.2, §7.1.6.1';

const validationNumber = { mailbox: 1, organization: 2, sponsor: 3, individual: 4 } as const;
const generationNumber = { multipurpose: 2, strict: 3 } as const;

/** The reserved policy of §7.1.6.1. */
function smimePolicy(validation: SmimeValidation, generation: SmimeGeneration): string {
  return `2.23.140.1.5.${validationNumber[validation]}.${generationNumber[generation]}`;
}

const always = [attributeType.commonName, attributeType.serialNumber, attributeType.emailAddress];
const place = [attributeType.localityName, attributeType.stateOrProvinceName, attributeType.countryName];
// "streetAddress" and "postalCode": MAY in multipurpose, SHALL NOT in strict.
const address = [attributeType.streetAddress, attributeType.postalCode];
const person = [attributeType.givenName, attributeType.surname, attributeType.pseudonym, attributeType.title];
const organization = [attributeType.organizationName, attributeType.organizationIdentifier];

/** §7.1.4.2.3 to §7.1.4.2.6. */
function subjectRule(validation: SmimeValidation, generation: SmimeGeneration): SubjectRule {
  if (validation === 'mailbox') return { required: [], permitted: always };
  const where = generation === 'strict' ? place : [...place, ...address];
  if (validation === 'individual') return { required: [], permitted: [...always, ...where, ...person] };
  const affiliates = [...always, ...where, attributeType.organizationalUnitName];
  const permitted = validation === 'sponsor' ? [...affiliates, ...person] : affiliates;
  return { required: organization, permitted: [...permitted, ...organization] };
}

function smimeProfile(validation: SmimeValidation, generation: SmimeGeneration): CertificateProfile {
  return {
    id: `smime-${validation}-${generation}`,
    source,
    maximumDays: 825,
    keyKinds: ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384', 'P-521', 'Ed25519'],
    authority: undefined,
    // Dual use: one certificate both signs and receives, which is what mail programs expect.
    keyUsage: {
      RSA: ['digitalSignature', 'nonRepudiation', 'keyEncipherment'],
      EC: ['digitalSignature', 'nonRepudiation', 'keyAgreement'],
      Ed25519: ['digitalSignature', 'nonRepudiation'],
    },
    extKeyUsage:
      generation === 'strict'
        ? [extendedKeyUsage.emailProtection]
        : [extendedKeyUsage.emailProtection, extendedKeyUsage.clientAuth],
    policies: [smimePolicy(validation, generation)],
    subject: subjectRule(validation, generation),
    subjectAltName: { presence: 'required', types: ['rfc822Name'] },
    crlDistributionPoints: 'required',
    authorityInfoAccess: 'required',
    ocspNoCheck: false,
    smime: { validation, generation },
  };
}

/** Every kind Paraphe issues: the legacy generation, which public authorities have left, is not among them. */
export const smimeProfiles = {
  'smime-mailbox-multipurpose': smimeProfile('mailbox', 'multipurpose'),
  'smime-mailbox-strict': smimeProfile('mailbox', 'strict'),
  'smime-organization-multipurpose': smimeProfile('organization', 'multipurpose'),
  'smime-organization-strict': smimeProfile('organization', 'strict'),
  'smime-sponsor-multipurpose': smimeProfile('sponsor', 'multipurpose'),
  'smime-sponsor-strict': smimeProfile('sponsor', 'strict'),
  'smime-individual-multipurpose': smimeProfile('individual', 'multipurpose'),
  'smime-individual-strict': smimeProfile('individual', 'strict'),
} as const;
