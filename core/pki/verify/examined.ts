import type { Bytes } from '../../bytes.ts';
import type { Certificate } from '../certificate.ts';
import { DerError } from '../der/reader.ts';
import { readAuthorityInfoAccess } from '../extensions/authority-info-access.ts';
import { type BasicConstraints, readBasicConstraints } from '../extensions/basic-constraints.ts';
import { readCertificatePolicies } from '../extensions/certificate-policies.ts';
import { type DistributionPoint, readDistributionPoints } from '../extensions/distribution-points.ts';
import { readExtKeyUsage } from '../extensions/ext-key-usage.ts';
import { findExtension } from '../extensions/extension.ts';
import type { GeneralName } from '../extensions/general-name.ts';
import {
  type AuthorityKeyIdentifier,
  readAuthorityKeyIdentifier,
  readSubjectKeyIdentifier,
} from '../extensions/key-identifiers.ts';
import { type KeyUsageName, readKeyUsage } from '../extensions/key-usage.ts';
import { type NameConstraints, readNameConstraints } from '../extensions/name-constraints.ts';
import {
  type PolicyConstraints,
  readInhibitAnyPolicy,
  readPolicyConstraints,
  readPolicyMappings,
} from '../extensions/policy-constraints.ts';
import { readSubjectAltName } from '../extensions/subject-alt-name.ts';
import { extension } from '../object-identifiers.ts';
import { type PublicKey, readPublicKey } from '../public-key.ts';
import { canonicalName, nameText } from './canonical-name.ts';
import { malformedNames } from './malformed-names.ts';

/** A certificate with its extensions read once; one that cannot be read is undefined here and named in `malformed`. */
export interface Examined {
  readonly certificate: Certificate;
  readonly subject: readonly string[];
  readonly subjectText: string;
  readonly issuerText: string;
  readonly isSelfIssued: boolean;
  readonly key: PublicKey | undefined;
  readonly basicConstraints: BasicConstraints | undefined;
  readonly keyUsage: ReadonlySet<KeyUsageName> | undefined;
  readonly extKeyUsage: readonly string[] | undefined;
  readonly subjectAltName: readonly GeneralName[] | undefined;
  readonly nameConstraints: NameConstraints | undefined;
  readonly subjectKeyIdentifier: Bytes | undefined;
  readonly authorityKeyIdentifier: AuthorityKeyIdentifier | undefined;
  readonly policies: readonly string[] | undefined;
  readonly policyMappings: ReturnType<typeof readPolicyMappings> | undefined;
  readonly policyConstraints: PolicyConstraints | undefined;
  readonly inhibitAnyPolicy: number | undefined;
  readonly distributionPoints: readonly DistributionPoint[] | undefined;
  readonly malformed: readonly string[];
}

export function examine(certificate: Certificate): Examined {
  const malformed: string[] = [];
  const attempt = <Value>(what: string, action: () => Value): Value | undefined => {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      malformed.push(error.part === undefined || error.part === what ? what : `${what}: ${error.part}`);
      return undefined;
    }
  };
  const read = <Value>(name: keyof typeof extension, reader: (value: Bytes) => Value): Value | undefined => {
    const found = findExtension(certificate.extensions, extension[name]);
    return found === undefined ? undefined : attempt(name, () => reader(found.value));
  };
  const subject = canonicalName(certificate.subject);
  const subjectText = nameText(subject);
  const issuerText = nameText(canonicalName(certificate.issuer));
  read('authorityInfoAccess', readAuthorityInfoAccess);
  const subjectAltName = read('subjectAltName', readSubjectAltName);
  malformed.push(...malformedNames(certificate.subject, subjectAltName ?? []));
  return {
    certificate,
    subject,
    subjectText,
    issuerText,
    isSelfIssued: subjectText === issuerText,
    key: attempt('subjectPublicKeyInfo', () => readPublicKey(certificate.spki)),
    basicConstraints: read('basicConstraints', readBasicConstraints),
    keyUsage: read('keyUsage', readKeyUsage),
    extKeyUsage: read('extKeyUsage', readExtKeyUsage),
    subjectAltName,
    nameConstraints: read('nameConstraints', readNameConstraints),
    subjectKeyIdentifier: read('subjectKeyIdentifier', readSubjectKeyIdentifier),
    authorityKeyIdentifier: read('authorityKeyIdentifier', readAuthorityKeyIdentifier),
    policies: read('certificatePolicies', readCertificatePolicies),
    policyMappings: read('policyMappings', readPolicyMappings),
    policyConstraints: read('policyConstraints', readPolicyConstraints),
    inhibitAnyPolicy: read('inhibitAnyPolicy', readInhibitAnyPolicy),
    distributionPoints: read('cRLDistributionPoints', readDistributionPoints),
    malformed,
  };
}
