import { attributeType, extendedKeyUsage } from '../pki/object-identifiers.ts';
import type { CertificateProfile } from './certificate-profile.ts';

const authorityKeys = ['RSA-3072', 'RSA-4096', 'P-256', 'P-384', 'P-521'] as const;
const authorityUsage = {
  RSA: ['keyCertSign', 'cRLSign'],
  EC: ['keyCertSign', 'cRLSign'],
  Ed25519: ['keyCertSign', 'cRLSign'],
} as const;
const authorityName = {
  required: [attributeType.commonName, attributeType.organizationName, attributeType.countryName],
  permitted: [
    attributeType.commonName,
    attributeType.organizationName,
    attributeType.countryName,
    attributeType.organizationIdentifier,
  ],
};
const anyPolicy = '2.5.29.32.0';
const noAltName = { presence: 'forbidden', types: [] } as const;

const root: CertificateProfile = {
  id: 'root',
  source: 'CA/Browser Forum S/MIME BR 1.0.16 (2026-09-28) §7.1.2.1, §7.1.4.3',
  maximumDays: 9132,
  keyKinds: authorityKeys,
  authority: { pathLength: undefined },
  keyUsage: authorityUsage,
  extKeyUsage: [],
  policies: [],
  subject: authorityName,
  subjectAltName: noAltName,
  crlDistributionPoints: 'forbidden',
  authorityInfoAccess: 'forbidden',
  ocspNoCheck: false,
};

const intermediate = {
  source: 'CA/Browser Forum S/MIME BR 1.0.16 (2026-09-28) §7.1.2.2, §7.1.4.3, §7.1.6.3',
  maximumDays: 3653,
  keyKinds: authorityKeys,
  authority: { pathLength: 0 },
  keyUsage: authorityUsage,
  policies: [anyPolicy],
  subject: authorityName,
  subjectAltName: noAltName,
  crlDistributionPoints: 'required',
  authorityInfoAccess: 'required',
  ocspNoCheck: false,
} as const;

/** Under it stand the S/MIME certificates; clientAuth is there because their multipurpose generation has it. */
const smimeIntermediate: CertificateProfile = {
  ...intermediate,
  id: 'smime-intermediate',
  extKeyUsage: [extendedKeyUsage.emailProtection, extendedKeyUsage.clientAuth],
};

/** Under it stand private client certificates, those that people sign in with among them. */
const clientIntermediate: CertificateProfile = {
  ...intermediate,
  id: 'client-intermediate',
  extKeyUsage: [extendedKeyUsage.clientAuth],
};

/** Under it stands the certificate of the portal's own TLS listener. */
const serverIntermediate: CertificateProfile = {
  ...intermediate,
  id: 'server-intermediate',
  extKeyUsage: [extendedKeyUsage.serverAuth],
};

const signingOnly = ['digitalSignature'] as const;

/** Short, because nobody asks whether a responder with id-pkix-ocsp-nocheck is revoked (RFC 6960 §4.2.2.2.1). */
const ocspResponder: CertificateProfile = {
  id: 'ocsp-responder',
  source: 'RFC 6960 (2013-06) §4.2.2.2; CA/Browser Forum TLS BR 2.2.6 (2026-03-31) §7.1.2.8',
  maximumDays: 31,
  keyKinds: ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384', 'P-521'],
  authority: undefined,
  keyUsage: { RSA: signingOnly, EC: signingOnly, Ed25519: signingOnly },
  extKeyUsage: [extendedKeyUsage.ocspSigning],
  policies: [],
  subject: authorityName,
  subjectAltName: noAltName,
  crlDistributionPoints: 'forbidden',
  authorityInfoAccess: 'forbidden',
  ocspNoCheck: true,
};

/** Client authentication left the public authorities in 2026; here it comes from a private one. */
const tlsClient: CertificateProfile = {
  id: 'tls-client',
  source: 'RFC 5280 (2008-05) §4.2.1.3, §4.2.1.12; RFC 8446 (2018-08) §4.4.2.4',
  maximumDays: 398,
  keyKinds: ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384', 'P-521', 'Ed25519'],
  authority: undefined,
  keyUsage: { RSA: signingOnly, EC: signingOnly, Ed25519: signingOnly },
  extKeyUsage: [extendedKeyUsage.clientAuth],
  policies: [],
  subject: {
    required: [attributeType.commonName],
    permitted: [
      attributeType.commonName,
      attributeType.serialNumber,
      attributeType.givenName,
      attributeType.surname,
      attributeType.title,
      attributeType.emailAddress,
      attributeType.userId,
      attributeType.organizationName,
      attributeType.organizationIdentifier,
      attributeType.organizationalUnitName,
      attributeType.streetAddress,
      attributeType.postalCode,
      attributeType.localityName,
      attributeType.stateOrProvinceName,
      attributeType.countryName,
    ],
  },
  subjectAltName: { presence: 'optional', types: ['rfc822Name', 'dNSName', 'uniformResourceIdentifier'] },
  crlDistributionPoints: 'required',
  authorityInfoAccess: 'required',
  ocspNoCheck: false,
};

/**
 * For the portal's own listener, of a private authority. It is so short that it names neither list nor responder: it
 * has run out before a revocation would be known.
 */
const tlsServer: CertificateProfile = {
  id: 'tls-server',
  source: 'CA/Browser Forum TLS BR 2.2.6 (2026-03-31) §1.6.1 "Short-lived Subscriber Certificate", §7.1.2.7',
  maximumDays: 7,
  keyKinds: ['P-256', 'P-384'],
  authority: undefined,
  keyUsage: { RSA: signingOnly, EC: signingOnly, Ed25519: signingOnly },
  extKeyUsage: [extendedKeyUsage.serverAuth],
  policies: [],
  subject: {
    required: [attributeType.organizationName],
    permitted: [attributeType.organizationName, attributeType.commonName],
  },
  subjectAltName: { presence: 'required', types: ['dNSName', 'iPAddress'] },
  crlDistributionPoints: 'forbidden',
  authorityInfoAccess: 'forbidden',
  ocspNoCheck: false,
};

export const authorityProfiles = {
  root,
  'smime-intermediate': smimeIntermediate,
  'client-intermediate': clientIntermediate,
  'server-intermediate': serverIntermediate,
  'ocsp-responder': ocspResponder,
  'tls-client': tlsClient,
  'tls-server': tlsServer,
} as const;
