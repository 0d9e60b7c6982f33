import type { userErrors } from '../../../errors/users.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';
import { rights } from '../rights.ts';

const names: Readonly<Record<string, string>> = rights;
/** Of rights in a detail, which a newer portal may fill with more than we know. */
const namesOf = (asked: unknown): readonly string[] =>
  Array.isArray(asked) ? asked.map((right) => names[String(right)] ?? String(right)) : [];

export const userErrorMessages: ErrorMessages<keyof typeof userErrors> = {
  'user.notFound': () => ({
    what: 'There is no such user in this account.',
    remedy: 'Look at the list of users again; the person may have been removed.',
  }),
  'user.mailTaken': () => ({
    what: 'Somebody on this portal already uses this email address.',
    remedy: 'Each user has an address of their own: give another one.',
  }),
  'user.contactNotFound': () => ({
    what: 'There is no such contact without access.',
    remedy: 'Choose another contact, or register a new one.',
  }),
  'user.yourself': () => ({
    what: 'Nobody changes their own access.',
    remedy: 'Ask another administrator of the account.',
  }),
  'user.superUser': () => ({
    what: 'This person is the superUser, who holds every right and whom the account cannot do without.',
    remedy: 'Ask the operator of the portal to name another superUser.',
  }),
  'user.notActive': () => ({
    what: 'This person is suspended or blocked.',
    remedy: 'Give them their access back first.',
  }),
  'user.notBlocked': () => ({
    what: 'This person is not blocked.',
    remedy: 'Nothing is left to do.',
  }),
  'user.blockedByOperator': () => ({
    what: 'The operator of the portal blocked this person.',
    remedy: 'Ask the operator to lift the block.',
  }),
  'right.notYoursToGive': (detail) => ({
    what: `You can neither give nor take this right: ${list(namesOf(detail.rights))}.`,
    remedy: 'Ask somebody who holds it, or the superUser of the account.',
  }),
  'apiUser.notFound': () => ({
    what: 'There is no such API user with a valid token.',
    remedy: 'Look at the list of API users again.',
  }),
  'api.tokenUnknown': () => ({
    what: 'This token is unknown, was revoked, or pauses while whoever made it is suspended.',
    remedy: 'Check that it was copied whole, or ask the superUser of the account for another one.',
  }),
  'api.tokenExpired': () => ({
    what: 'The time of this token has run out.',
    remedy: 'Ask the superUser of the account for another one.',
  }),
  'api.addressForbidden': (detail) => ({
    what: `This token may not be used from the address ${text(detail.address)}.`,
    remedy: 'Use it from one of its networks, or ask the superUser for a token for this one.',
  }),
};
