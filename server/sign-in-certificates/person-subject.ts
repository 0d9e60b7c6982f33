import type { GeneralName } from '#core/pki/extensions/general-name.ts';
import { isMailbox } from '#core/pki/issue/lint/subject-rules.ts';
import type { NameAttribute } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import type { EntitledPerson } from './entitled-person.ts';

/** ub-common-name, ub-organization-name (RFC 5280 Appendix A.1), in characters. */
const longest = 64;

/** What a certificate says of a person: all of it from the account, none from the request. */
export function personSubject({ accountName, name, userId, mail }: EntitledPerson): {
  readonly subject: readonly NameAttribute[];
  readonly subjectAltNames: readonly GeneralName[];
} {
  return {
    subject: [
      { type: attributeType.organizationName, value: cut(accountName) },
      { type: attributeType.commonName, value: cut(name) },
      { type: attributeType.userId, value: userId },
    ],
    // An address that a certificate cannot carry, such as one without a dot in its domain, is left out.
    subjectAltNames: isMailbox(mail) ? [{ type: 'rfc822Name', value: mail }] : [],
  };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
