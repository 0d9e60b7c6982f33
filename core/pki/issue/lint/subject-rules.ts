import { attributeName } from '../../attribute-names.ts';
import { findExtension } from '../../extensions/extension.ts';
import type { GeneralName } from '../../extensions/general-name.ts';
import { readSubjectAltName } from '../../extensions/subject-alt-name.ts';
import { attributeType, extension } from '../../object-identifiers.ts';
import { type Linted, mustHold, type Rule } from './linted.ts';
import { problem } from './problem.ts';

/** In characters: RFC 5280 Appendix A.1 (ub-…), X.520 for street. */
const longest: Readonly<Record<string, number>> = {
  [attributeType.commonName]: 64,
  [attributeType.serialNumber]: 64,
  [attributeType.organizationName]: 64,
  [attributeType.organizationalUnitName]: 64,
  [attributeType.title]: 64,
  [attributeType.localityName]: 128,
  [attributeType.stateOrProvinceName]: 128,
  [attributeType.streetAddress]: 128,
  [attributeType.pseudonym]: 128,
  [attributeType.postalCode]: 40,
  [attributeType.emailAddress]: 255,
};
const longestName = 32_768;

/** Syntax that an attribute has beyond its length. */
const syntaxes: Readonly<Record<string, RegExp>> = {
  [attributeType.countryName]: /^[A-Z]{2}$/,
  // S/MIME BR §7.1.4.2.2 d: scheme, country, subdivision for NTR and GOV, reference.
  [attributeType.organizationIdentifier]:
    /^(?:(?:[A-Z]{3}[A-Z]{2}(?:\+[A-Z0-9]{1,3})?-[^\s].*)|GOV[A-Z]{2}(?:\+[A-Z0-9]{1,3})?|INTXG)$/,
};

export function subjectAltNames({ certificate }: Linted): readonly GeneralName[] {
  const found = findExtension(certificate.extensions, extension.subjectAltName);
  return found === undefined ? [] : readSubjectAltName(found.value);
}

const composition: Rule = ({ profile, attributes }) => {
  const types = attributes.map(({ type }) => type);
  const { required, permitted } = profile.subject;
  return [
    ...required
      .filter((type) => !types.includes(type))
      .map((type) => problem('missing', `subject ${attributeName(type)}`)),
    ...types
      .filter((type) => !permitted.includes(type))
      .map((type) => problem('notAllowed', `subject ${attributeName(type)}`)),
    ...types
      .filter((type, index) => types.indexOf(type) !== index)
      .map((type) => problem('repeated', `subject ${attributeName(type)}`)),
  ];
};

const values: Rule = ({ attributes }) =>
  attributes.flatMap(({ type, value }) => {
    const name = `subject ${attributeName(type)}`;
    if (/^[\s.-]*$/.test(value)) return [problem('saysNothing', name, 'S/MIME BR §7.1.4.2')];
    if ([...value].length > (longest[type] ?? longestName))
      return [problem('tooLong', name, 'RFC 5280 Appendix A')];
    return (syntaxes[type]?.test(value) ?? true) ? [] : [problem('malformed', name, 'S/MIME BR §7.1.4.2.2')];
  });

const alternativeNames: Rule = (linted) => {
  const { types } = linted.profile.subjectAltName;
  const names = subjectAltNames(linted);
  const texts = names.map((name) => `${name.type}:${'value' in name ? String(name.value) : name.oid}`);
  return [
    ...names
      .filter(({ type }) => !types.some((allowed) => allowed === type))
      .map(({ type }) => problem('notAllowed', `subjectAltName ${type}`)),
    ...texts
      .filter((text, index) => texts.indexOf(text) !== index)
      .map((text) => problem('repeated', `subjectAltName ${text}`)),
    ...names.flatMap((name) =>
      name.type === 'rfc822Name' && !isMailbox(name.value)
        ? [problem('malformed', `subjectAltName ${name.value}`)]
        : [],
    ),
  ];
};

/** RFC 5280 §4.2.1.6: local-part@domain, no comment, no display name; A-labels only (§7.5). */
export function isMailbox(text: string): boolean {
  return /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*$/.test(
    text,
  );
}

export const subjectRules: readonly Rule[] = [
  mustHold(problem('severalAttributes', 'subject', 'S/MIME BR §7.1.4'), ({ relativeNames }) =>
    relativeNames.every((attributes) => attributes.length === 1),
  ),
  composition,
  values,
  alternativeNames,
];
