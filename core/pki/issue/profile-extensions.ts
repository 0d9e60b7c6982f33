import type { Bytes } from '../../bytes.ts';
import type { CertificateProfile } from '../../policy/certificate-profile.ts';
import { derNull } from '../der/writer.ts';
import { type AccessDescription, encodeAuthorityInfoAccess } from '../extensions/authority-info-access.ts';
import { encodeBasicConstraints } from '../extensions/basic-constraints.ts';
import { encodeCertificatePolicies } from '../extensions/certificate-policies.ts';
import { encodeDistributionPoints } from '../extensions/distribution-points.ts';
import { encodeExtKeyUsage } from '../extensions/ext-key-usage.ts';
import type { Extension } from '../extensions/extension.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import { encodeAuthorityKeyIdentifier, encodeSubjectKeyIdentifier } from '../extensions/key-identifiers.ts';
import { encodeKeyUsage } from '../extensions/key-usage.ts';
import { encodeSubjectAltName } from '../extensions/subject-alt-name.ts';
import { accessMethod, extension } from '../object-identifiers.ts';
import { readPublicKey } from '../public-key.ts';

/** Where relying parties find what belongs to the issuing authority; http, because https would need itself checked. */
export interface AuthorityUrls {
  readonly crl?: string;
  readonly ocsp?: string;
  readonly caIssuers?: string;
}

/**
 * The extensions a profile asks for. What the profile requires and the arguments lack is left out here, and named by
 * the lint that follows.
 */
export function profileExtensions(options: {
  readonly profile: CertificateProfile;
  readonly spki: Bytes;
  readonly subjectIsEmpty: boolean;
  readonly subjectAltNames: readonly GeneralName[];
  readonly subjectKeyIdentifier: Bytes;
  /** Undefined when the certificate signs itself. */
  readonly authorityKeyIdentifier: Bytes | undefined;
  readonly urls: AuthorityUrls;
}): readonly Extension[] {
  const { profile, subjectAltNames, urls, authorityKeyIdentifier } = options;
  const extensions: Extension[] = [];
  const add = (oid: string, value: Bytes, critical = false) => extensions.push({ oid, critical, value });

  if (profile.authority !== undefined) {
    add(extension.basicConstraints, encodeBasicConstraints({ ca: true, ...profile.authority }), true);
  }
  const key = readPublicKey(options.spki);
  if (key.family !== 'unsupported') {
    add(extension.keyUsage, encodeKeyUsage(profile.keyUsage[key.family]), true);
  }
  if (profile.extKeyUsage.length > 0) add(extension.extKeyUsage, encodeExtKeyUsage(profile.extKeyUsage));
  if (subjectAltNames.length > 0) {
    add(extension.subjectAltName, encodeSubjectAltName(subjectAltNames), options.subjectIsEmpty);
  }
  add(extension.subjectKeyIdentifier, encodeSubjectKeyIdentifier(options.subjectKeyIdentifier));
  if (authorityKeyIdentifier !== undefined) {
    add(extension.authorityKeyIdentifier, encodeAuthorityKeyIdentifier(authorityKeyIdentifier));
  }
  if (profile.policies.length > 0) {
    add(extension.certificatePolicies, encodeCertificatePolicies(profile.policies));
  }
  if (profile.crlDistributionPoints === 'required' && urls.crl !== undefined) {
    add(extension.cRLDistributionPoints, encodeDistributionPoints([urls.crl]));
  }
  const access = profile.authorityInfoAccess === 'required' ? accessDescriptions(urls) : [];
  if (access.length > 0) add(extension.authorityInfoAccess, encodeAuthorityInfoAccess(access));
  if (profile.ocspNoCheck) add(extension.ocspNoCheck, derNull);
  return extensions;
}

function accessDescriptions({ ocsp, caIssuers }: AuthorityUrls): readonly AccessDescription[] {
  const descriptions: AccessDescription[] = [];
  const add = (method: string, value: string | undefined) => {
    if (value !== undefined) {
      descriptions.push({ method, location: { type: 'uniformResourceIdentifier', value } });
    }
  };
  add(accessMethod.ocsp, ocsp);
  add(accessMethod.caIssuers, caIssuers);
  return descriptions;
}
