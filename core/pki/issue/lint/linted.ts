import type { CertificateProfile } from '../../../policy/certificate-profile.ts';
import type { Certificate } from '../../certificate.ts';
import type { NameAttribute, RelativeNames } from '../../name.ts';
import type { PublicKey } from '../../public-key.ts';
import type { Problem } from './problem.ts';

/** A certificate under examination, read once for all rules. */
export interface Linted {
  readonly profile: CertificateProfile;
  readonly certificate: Certificate;
  readonly issuer: Certificate | undefined;
  readonly relativeNames: RelativeNames;
  readonly attributes: readonly NameAttribute[];
  readonly key: PublicKey;
}

/** Names every way in which a certificate breaks one rule. */
export type Rule = (linted: Linted) => readonly Problem[];

/** A rule that can be broken in one way only. */
export function mustHold(problem: Problem, holds: (linted: Linted) => boolean): Rule {
  return (linted) => (holds(linted) ? [] : [problem]);
}
