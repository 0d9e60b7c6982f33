import * as v from 'valibot';
import { apiScopes } from '../accounts/api-scopes.ts';
import { contactFields } from '../accounts/contacts.ts';
import { parseNetwork } from '../accounts/network.ts';
import { rights } from '../accounts/rights.ts';
import { command } from './definition.ts';
import { id, language, login, mail, name } from './fields.ts';

const administrators = [{ kind: 'user', anyOf: ['administrative'] }, { kind: 'operator' }] as const;

const heldRights = v.pipe(
  v.array(v.picklist(rights)),
  v.transform((held) => rights.filter((right) => held.includes(right))),
);

/** Who is asked about somebody's access has just proven who they are; what they change takes effect at once. */
const aboutOne = {
  args: v.object({ userId: id }),
  permitted: administrators,
  fresh: true,
  offline: false,
} as const;

/** Users, their rights, programs with a token (ADM-1, ADM-2). */
export const userCommands = {
  /**
   * Adds a person to an account, as one of its contacts. No password is ever typed or mailed: they choose it by the
   * link of the mail, or, without one, by asking for a link themselves.
   */
  'user.add@1': command<{ readonly userId: string }>()({
    args: v.object({
      accountId: id,
      /** Of a contact who had no access until now. */
      contactId: v.optional(id),
      ...contactFields,
      /** Whether they want the newsletter. */
      mailing: v.optional(v.boolean(), false),
      login,
      language,
      rights: heldRights,
      notify: v.optional(v.boolean(), true),
    }),
    permitted: administrators,
    fresh: true,
    offline: false,
    personal: [...Object.keys(contactFields), 'login'],
  }),
  'user.setRights@1': command<Record<never, never>>()({
    ...aboutOne,
    args: v.object({ userId: id, rights: heldRights }),
  }),
  /** For a while: everything stays, and nothing lets them in. */
  'user.suspend@1': command<Record<never, never>>()(aboutOne),
  'user.resume@1': command<Record<never, never>>()(aboutOne),
  /** Revokes their certificates too: they come back with a new one (T 7.1.1). */
  'user.block@1': command<Record<never, never>>()(aboutOne),
  /** Lifts a block that people set; whatever let them in before does so no more, and they are mailed a link. */
  'user.restore@1': command<Record<never, never>>()(aboutOne),
  /** Forgets failed sign-ins (AUT-2). */
  'user.unblock@1': command<Record<never, never>>()(aboutOne),
  /** Of somebody who lost it with all recovery codes. */
  'user.removeSecondFactor@1': command<Record<never, never>>()(aboutOne),
  /** Their orders stay. */
  'user.remove@1': command<Record<never, never>>()({
    ...aboutOne,
    args: v.object({
      userId: id,
      /** Whether forms go on offering them. */
      keepContact: v.optional(v.boolean(), false),
    }),
  }),
  /** Hands the account to another of its users (T 7.1). */
  'account.changeSuperUser@1': command<Record<never, never>>()({
    args: v.object({
      accountId: id,
      userId: id,
      /** Rights that the one before keeps. */
      formerRights: v.optional(heldRights, []),
    }),
    permitted: [{ kind: 'operator' }],
    fresh: true,
    offline: false,
  }),
  /** Adds a member of the operator's staff. */
  'operator.add@1': command<{ readonly userId: string }>()({
    args: v.object({ name, login, mail, language }),
    permitted: [{ kind: 'operator' }],
    fresh: true,
    offline: false,
    personal: ['name', 'login', 'mail'],
  }),
  /** Gives a program a token (ADM-2). */
  'apiUser.add@1': command<{ readonly apiUserId: string; readonly token: string }>()({
    args: v.object({
      name,
      scopes: v.pipe(
        v.array(v.picklist(apiScopes)),
        v.nonEmpty(),
        v.transform((held) => apiScopes.filter((scope) => held.includes(scope))),
      ),
      /** Addresses and networks in CIDR; none: from anywhere. */
      networks: v.optional(
        v.pipe(
          v.array(
            v.pipe(
              v.string(),
              v.trim(),
              v.maxLength(64),
              v.check((text) => parseNetwork(text) !== undefined),
            ),
          ),
          v.maxLength(50),
        ),
        [],
      ),
      /** The last day on which it works (UTC); at most a year from now. */
      expiresOn: v.pipe(v.string(), v.isoDate()),
    }),
    permitted: [{ kind: 'user', superUser: true }],
    fresh: true,
    offline: false,
    toldOnce: ['token'],
  }),
  'apiUser.revoke@1': command<Record<never, never>>()({
    args: v.object({ apiUserId: id }),
    permitted: [{ kind: 'user', anyOf: ['administrative'] }],
    fresh: true,
    offline: false,
  }),
} as const;
