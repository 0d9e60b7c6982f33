import * as v from 'valibot';
import { plans, rights } from '../accounts/rights.ts';
import { languages } from '../messages/message.ts';
import { normalizeMailbox } from '../orders/mailbox.ts';
import { command } from './definition.ts';

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(128), v.regex(/^\P{C}*$/u));
const login = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9][a-z0-9._@+-]{1,126}$/));
const mail = v.pipe(
  v.string(),
  v.transform((text) => normalizeMailbox(text) ?? ''),
  v.nonEmpty(),
);
const language = v.picklist(languages);
const oneTimeLink = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

export const accountCommands = {
  /** Opens a customer's account and mails its superUser the one-time link that sets the password (ACC-3). */
  'account.open@1': command<{ readonly accountId: string; readonly userId: string }>()({
    args: v.object({
      name,
      plan: v.picklist(plans),
      superUser: v.object({ name, login, mail, language }),
    }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  /** Adds a person to an account (operators: to any; the administrator's own screen comes with ADM-1). */
  'user.add@1': command<{ readonly userId: string }>()({
    args: v.object({
      accountId: v.pipe(v.string(), v.uuid()),
      name,
      login,
      mail,
      language,
      rights: v.array(v.picklist(rights)),
    }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  /** Adds a member of the operator's staff. */
  'operator.add@1': command<{ readonly userId: string }>()({
    args: v.object({ name, login, mail, language }),
    permitted: [{ kind: 'operator' }],
    offline: false,
  }),
  /** Sets a password by a one-time link: first sign-in of a user, of an operator, of the whole portal. */
  'password.set@1': command<{ readonly login: string }>()({
    args: v.object({ link: oneTimeLink, password: v.pipe(v.string(), v.maxLength(1024)) }),
    permitted: [{ kind: 'anonymous' }],
    offline: false,
    secret: ['link', 'password'],
    guessable: ['password'],
  }),
  'session.signIn@1': command<{ readonly name: string }>()({
    args: v.object({
      login: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254)),
      password: v.pipe(v.string(), v.maxLength(1024)),
    }),
    permitted: [{ kind: 'anonymous' }],
    offline: false,
    secret: ['password'],
    guessable: ['password'],
  }),
  'session.signOut@1': command<Record<never, never>>()({
    args: v.object({}),
    permitted: [{ kind: 'user' }, { kind: 'operator' }],
    offline: false,
  }),
} as const;
