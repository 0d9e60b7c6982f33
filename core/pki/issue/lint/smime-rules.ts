import { attributeType } from '../../object-identifiers.ts';
import type { Linted, Rule } from './linted.ts';
import { type Problem, problem } from './problem.ts';
import { isMailbox, subjectAltNames } from './subject-rules.ts';

/** Applies a rule to S/MIME profiles only. */
const smime =
  (rule: Rule): Rule =>
  (linted) =>
    linted.profile.smime === undefined ? [] : rule(linted);

function attributeValue({ attributes }: Linted, type: string): string | undefined {
  return attributes.find((attribute) => attribute.type === type)?.value;
}

/** S/MIME BR §7.1.4.2.1: every mailbox of the subject stands among the alternative names. */
const mailboxesRepeated: Rule = (linted) => {
  const mailboxes = subjectAltNames(linted).flatMap((name) => ('value' in name ? [name.value] : []));
  return linted.attributes
    .filter(({ type, value }) => type === attributeType.emailAddress || isMailbox(value))
    .filter(({ value }) => !mailboxes.includes(value))
    .map(({ value }) => problem('notAmongNames', `subject ${value}`, 'S/MIME BR §7.1.4.2.1'));
};

/** §7.1.4.2.2 a. Whether a personal name is the right one, only people can tell. */
const commonName: Rule = (linted) => {
  const value = attributeValue(linted, attributeType.commonName);
  if (value === undefined || isMailbox(value)) return [];
  const pseudonym = attributeValue(linted, attributeType.pseudonym);
  const refused = [problem('otherThanProfile', 'commonName', 'S/MIME BR §7.1.4.2.2 a')];
  switch (linted.profile.smime?.validation) {
    case 'mailbox':
      return refused;
    case 'organization':
      return value === attributeValue(linted, attributeType.organizationName) ? [] : refused;
    default:
      return pseudonym === undefined || value.includes(pseudonym) ? [] : refused;
  }
};

/** §7.1.4.2.5 and §7.1.4.2.6, note 2; §7.1.4.2.2 e and f. */
const personalName: Rule = (linted) => {
  const validation = linted.profile.smime?.validation;
  if (validation !== 'sponsor' && validation !== 'individual') return [];
  const named =
    attributeValue(linted, attributeType.givenName) !== undefined ||
    attributeValue(linted, attributeType.surname) !== undefined;
  const pseudonym = attributeValue(linted, attributeType.pseudonym) !== undefined;
  return named === pseudonym ? [problem('nameOrPseudonym', 'subject', 'S/MIME BR §7.1.4.2.5')] : [];
};

/** §7.1.4.2.2 j to m: an address is given from the country down. */
const address: Rule = (linted) => {
  const has = (type: string) => attributeValue(linted, type) !== undefined;
  const place = has(attributeType.localityName) || has(attributeType.stateOrProvinceName);
  const problems: Problem[] = [];
  if (place && !has(attributeType.countryName)) {
    problems.push(problem('missing', 'countryName', 'S/MIME BR §7.1.4.2.2 k'));
  }
  if (!place && (has(attributeType.streetAddress) || has(attributeType.postalCode))) {
    problems.push(problem('missing', 'localityName', 'S/MIME BR §7.1.4.2.2 j'));
  }
  return problems;
};

export const smimeRules: readonly Rule[] = [mailboxesRepeated, commonName, personalName, address].map(smime);
