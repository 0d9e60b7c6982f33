import type { Bytes } from '../../../bytes.ts';
import { Refusal } from '../../../errors/refusal.ts';
import type { CertificateProfile } from '../../../policy/certificate-profile.ts';
import { type Certificate, readCertificate } from '../../certificate.ts';
import { DerError } from '../../der/reader.ts';
import { readName } from '../../name.ts';
import { readPublicKey } from '../../public-key.ts';
import { extensionRules } from './extension-rules.ts';
import { keyRules } from './key-rules.ts';
import type { Linted, Rule } from './linted.ts';
import { type Problem, problem } from './problem.ts';
import { smimeRules } from './smime-rules.ts';
import { structureRules } from './structure-rules.ts';
import { subjectRules } from './subject-rules.ts';

const rules: readonly Rule[] = [
  ...structureRules,
  ...keyRules,
  ...extensionRules,
  ...subjectRules,
  ...smimeRules,
];

/**
 * Compares a certificate, whose signature may be a placeholder, with its profile and with RFC 5280.
 * @param issuer the authority's certificate; undefined for one that signs itself
 * @returns what is wrong, each with the section it breaks; empty when nothing is.
 */
export function lintCertificate(
  profile: CertificateProfile,
  der: Bytes,
  issuer: Certificate | undefined,
): readonly Problem[] {
  try {
    const linted = readAll(profile, der, issuer);
    return rules.flatMap((rule) => rule(linted));
  } catch (error) {
    // A value that cannot even be read back is a finding, not a fault.
    if (error instanceof DerError) return [problem('unreadable', error.message)];
    if (error instanceof Refusal && error.cause instanceof DerError) {
      return [problem('unreadable', error.cause.message)];
    }
    throw error;
  }
}

function readAll(profile: CertificateProfile, der: Bytes, issuer: Certificate | undefined): Linted {
  const certificate = readCertificate(der);
  const relativeNames = readName(certificate.subject);
  return {
    profile,
    certificate,
    issuer,
    relativeNames,
    attributes: relativeNames.flat(),
    key: readPublicKey(certificate.spki),
  };
}
