import { type Bytes, toHex } from '#core/bytes.ts';
import type { Certificate } from '#core/pki/certificate.ts';
import { DerError } from '#core/pki/der/reader.ts';
import { readAuthorityInfoAccess } from '#core/pki/extensions/authority-info-access.ts';
import { findExtension } from '#core/pki/extensions/extension.ts';
import { accessMethod, extension } from '#core/pki/object-identifiers.ts';
import { describeKey, spkiFingerprint } from '#core/pki/public-key.ts';
import { examine } from '#core/pki/verify/examined.ts';
import type { ToldCertificate } from '../protocol.ts';
import { callName, nameLine, purposeName, signatureName, tellName } from './names.ts';

/** Extensions whose content is told in words; all others are named only. */
const told: ReadonlySet<string> = new Set([
  extension.subjectAltName,
  extension.keyUsage,
  extension.extKeyUsage,
  extension.basicConstraints,
  extension.cRLDistributionPoints,
  extension.authorityInfoAccess,
  extension.certificatePolicies,
  extension.subjectKeyIdentifier,
  extension.authorityKeyIdentifier,
]);

export async function tellCertificate(
  certificate: Certificate,
): Promise<Omit<ToldCertificate, 'id' | 'source' | 'friendlyName'>> {
  const { der, spki, subject, issuer, extensions } = certificate;
  const examined = examine(certificate);
  const names = (examined.subjectAltName ?? []).map(tellName);
  const [spkiSha256, sha256, sha1] = await Promise.all([
    spkiFingerprint(crypto, spki),
    hash('SHA-256', der),
    hash('SHA-1', der),
  ]);
  return {
    type: 'certificate',
    name: callName(subject, names),
    subject: nameLine(subject),
    issuer: nameLine(issuer),
    selfIssued: examined.isSelfIssued,
    serialNumber: toHex(certificate.serialNumber),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    key: examined.key ? describeKey(examined.key) : '?',
    spkiSha256,
    signature: signatureName(certificate.signatureAlgorithm.oid),
    names,
    usage: [...(examined.keyUsage ?? [])],
    purposes: (examined.extKeyUsage ?? []).map(purposeName),
    authority: examined.basicConstraints,
    crlAddresses: (examined.distributionPoints ?? []).flatMap(({ fullName }) =>
      fullName.map(tellName).map(({ value }) => value),
    ),
    ocspAddresses: addresses(certificate, accessMethod.ocsp),
    issuerAddresses: addresses(certificate, accessMethod.caIssuers),
    policies: examined.policies ?? [],
    sha256,
    sha1,
    otherExtensions: extensions
      .filter(({ oid }) => !told.has(oid))
      .map(({ oid, critical }) => ({ oid, critical })),
  };
}

function addresses({ extensions }: Certificate, method: string): readonly string[] {
  const found = findExtension(extensions, extension.authorityInfoAccess);
  if (!found) return [];
  try {
    return readAuthorityInfoAccess(found.value)
      .filter((access) => access.method === method)
      .map(({ location }) => tellName(location).value);
  } catch (error) {
    // A malformed extension is told by the check of the chain.
    if (error instanceof DerError) return [];
    throw error;
  }
}

async function hash(algorithm: string, der: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest(algorithm, der)));
}
