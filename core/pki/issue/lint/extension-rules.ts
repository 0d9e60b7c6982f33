import { equalBytes } from '../../../bytes.ts';
import { readAuthorityInfoAccess } from '../../extensions/authority-info-access.ts';
import { readBasicConstraints } from '../../extensions/basic-constraints.ts';
import { readCertificatePolicies } from '../../extensions/certificate-policies.ts';
import { readDistributionPoints } from '../../extensions/distribution-points.ts';
import { readExtKeyUsage } from '../../extensions/ext-key-usage.ts';
import { findExtension } from '../../extensions/extension.ts';
import type { GeneralName } from '../../extensions/general-name.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from '../../extensions/key-identifiers.ts';
import { readKeyUsage } from '../../extensions/key-usage.ts';
import { accessMethod, extension } from '../../object-identifiers.ts';
import type { Linted, Rule } from './linted.ts';
import { type ProblemCode, problem } from './problem.ts';

interface Expectation {
  readonly name: keyof typeof extension;
  readonly presence: 'required' | 'optional' | 'forbidden';
  readonly critical: boolean;
}

const when = (condition: boolean) => (condition ? 'required' : 'forbidden');

/** Which extensions a profile has, and which of them are critical (S/MIME BR §7.1.2, RFC 5280 §4.2). */
function expectations({ profile, attributes, issuer }: Linted): readonly Expectation[] {
  return [
    { name: 'basicConstraints', presence: when(profile.authority !== undefined), critical: true },
    { name: 'keyUsage', presence: 'required', critical: true },
    { name: 'extKeyUsage', presence: when(profile.extKeyUsage.length > 0), critical: false },
    {
      name: 'subjectAltName',
      presence: profile.subjectAltName.presence,
      critical: attributes.length === 0,
    },
    { name: 'subjectKeyIdentifier', presence: 'required', critical: false },
    { name: 'authorityKeyIdentifier', presence: when(issuer !== undefined), critical: false },
    { name: 'certificatePolicies', presence: when(profile.policies.length > 0), critical: false },
    { name: 'cRLDistributionPoints', presence: profile.crlDistributionPoints, critical: false },
    { name: 'authorityInfoAccess', presence: profile.authorityInfoAccess, critical: false },
    { name: 'ocspNoCheck', presence: when(profile.ocspNoCheck), critical: false },
  ];
}

const presence: Rule = (linted) => {
  const found = linted.certificate.extensions;
  const expected = expectations(linted);
  const known = new Set<string>(expected.map(({ name }) => extension[name]));
  const problems = found
    .filter(({ oid }) => !known.has(oid))
    .map(({ oid }) => problem('notAllowed', `Extension ${oid}`, 'S/MIME BR §7.1.2.4'));
  for (const { name, presence, critical } of expected) {
    const present = findExtension(found, extension[name]);
    if (present === undefined && presence === 'required') problems.push(problem('missing', name));
    if (present !== undefined && presence === 'forbidden') problems.push(problem('notAllowed', name));
    if (present !== undefined && present.critical !== critical) {
      problems.push(problem(critical ? 'notCritical' : 'critical', name));
    }
  }
  return problems;
};

/** A rule on the value of an extension, silent when it is absent: its presence is another rule. */
function value<Value>(
  name: keyof typeof extension,
  read: (value: Uint8Array<ArrayBuffer>) => Value,
  [code, rule]: readonly [ProblemCode, string?],
  holds: (value: Value, linted: Linted) => boolean,
): Rule {
  return (linted) => {
    const found = findExtension(linted.certificate.extensions, extension[name]);
    if (found === undefined) return [];
    return holds(read(found.value), linted) ? [] : [problem(code, name, rule)];
  };
}

const same = (one: Iterable<string>, other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

const isHttp = (name: GeneralName): boolean =>
  name.type === 'uniformResourceIdentifier' && /^http:\/\/[^/\s]+\/?\S*$/.test(name.value);

export const extensionRules: readonly Rule[] = [
  presence,
  value(
    'basicConstraints',
    readBasicConstraints,
    ['otherThanProfile'],
    ({ ca, pathLength }, { profile }) => ca && pathLength === profile.authority?.pathLength,
  ),
  value(
    'keyUsage',
    readKeyUsage,
    ['otherThanProfile', 'S/MIME BR §7.1.2.3 e'],
    (usages, { profile, key }) => key.family !== 'unsupported' && same(usages, profile.keyUsage[key.family]),
  ),
  value(
    'extKeyUsage',
    readExtKeyUsage,
    ['otherThanProfile', 'S/MIME BR §7.1.2.3 f'],
    (purposes, { profile }) => same(purposes, profile.extKeyUsage),
  ),
  value(
    'certificatePolicies',
    readCertificatePolicies,
    ['otherThanProfile', 'S/MIME BR §7.1.2.3 a'],
    (policies, { profile }) => same(policies, profile.policies),
  ),
  value(
    'subjectKeyIdentifier',
    readSubjectKeyIdentifier,
    ['malformed', 'RFC 5280 §4.2.1.2'],
    (identifier) => identifier.length > 0 && identifier.length <= 20,
  ),
  value(
    'authorityKeyIdentifier',
    readAuthorityKeyIdentifier,
    ['otherThanProfile', 'S/MIME BR §7.1.2.3 g'],
    ({ keyIdentifier, issuer: named, serialNumber }, { issuer }) => {
      if (keyIdentifier === undefined || named !== undefined || serialNumber !== undefined) return false;
      const own = issuer && findExtension(issuer.extensions, extension.subjectKeyIdentifier);
      return own === undefined || equalBytes(readSubjectKeyIdentifier(own.value), keyIdentifier);
    },
  ),
  value(
    'cRLDistributionPoints',
    readDistributionPoints,
    ['otherThanProfile', 'S/MIME BR §7.1.2.3 b'],
    (points) =>
      points.every(
        (point) =>
          point.fullName.length > 0 &&
          point.fullName.every(isHttp) &&
          !point.hasReasons &&
          point.crlIssuer.length === 0,
      ),
  ),
  value(
    'authorityInfoAccess',
    readAuthorityInfoAccess,
    ['otherThanProfile', 'S/MIME BR §7.1.2.3 c'],
    (descriptions) =>
      descriptions.every(({ location }) => isHttp(location)) &&
      descriptions.some(({ method }) => method === accessMethod.caIssuers),
  ),
];
