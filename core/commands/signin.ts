import * as v from 'valibot';
import type { Permission } from '../accounts/permission.ts';
import { signInModes } from '../accounts/sign-in-mode.ts';
import { command } from './definition.ts';
import { id, language, login, password, secret } from './fields.ts';

type Nothing = Record<never, never>;

/** What somebody types who wants in; what is no login is asked for all the same, and is nobody's. */
const typedLogin = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254));
/** Six digits of the second factor, or a recovery code, as people type them. */
const code = v.pipe(v.string(), v.trim(), v.maxLength(64));

const anybody: readonly Permission[] = [{ kind: 'anonymous' }];
const signedIn: readonly Permission[] = [{ kind: 'user' }, { kind: 'operator' }];

/** Passwords, second factors, sessions, blocks (AUT-1 to AUT-3, AUT-6), one's own login and language (PER-1). */
export const signinCommands = {
  'session.signIn@1': command<{ readonly name: string }>()({
    args: v.object({ login: typedLogin, password, code: v.optional(code) }),
    permitted: anybody,
    offline: false,
    secret: ['password', 'code'],
    guessable: ['password', 'code'],
    // Whose it is stands in the line as an id; what is nobody's may be a password.
    personal: ['login'],
    repeats: true,
  }),
  /** Proves again, in a session, who one is: for what asks for a fresh proof. */
  'session.prove@1': command<Nothing>()({
    args: v.object({ password, code: v.optional(code) }),
    permitted: signedIn,
    whileDue: true,
    offline: false,
    secret: ['password', 'code'],
    guessable: ['password', 'code'],
    repeats: true,
  }),
  'session.signOut@1': command<Nothing>()({
    args: v.object({}),
    permitted: signedIn,
    whileDue: true,
    extension: true,
    offline: false,
    repeats: true,
  }),
  /** Ends one of one's own sessions. */
  'session.end@1': command<Nothing>()({
    args: v.object({ sessionId: id }),
    permitted: signedIn,
    whileDue: true,
    fresh: true,
    offline: false,
  }),
  /** Ends all one's sessions but this one. */
  'session.endOthers@1': command<Nothing>()({
    args: v.object({}),
    permitted: signedIn,
    whileDue: true,
    fresh: true,
    offline: false,
  }),
  /** Changes one's password; all other sessions end. */
  'password.change@1': command<Nothing>()({
    args: v.object({ current: password, password }),
    permitted: signedIn,
    whileDue: true,
    offline: false,
    secret: ['current', 'password'],
    guessable: ['current', 'password'],
  }),
  /** Sets a password by a one-time link: first sign-in of a user, of an operator, of the whole portal; or a forgotten one. */
  'password.set@1': command<{ readonly login: string }>()({
    args: v.object({ link: secret, password }),
    permitted: anybody,
    offline: false,
    secret: ['link', 'password'],
    guessable: ['password'],
  }),
  /** Asks for the mail by which one comes back in; answers alike whether or not there is such a person. */
  'access.recover@1': command<Nothing>()({
    args: v.object({ loginOrMail: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(254)) }),
    permitted: anybody,
    offline: false,
    // What is typed may be a password.
    secret: ['loginOrMail'],
    guessable: ['loginOrMail'],
    personal: ['loginOrMail'],
  }),
  /** Mails whoever asked, if there is such a person: the portal itself does, a moment later. */
  'access.answerRecovery@1': command<Nothing>()({
    args: v.object({ requestId: id }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
  /** Ends the block of five failures, by the mailed link; the password stays. */
  'access.unblock@1': command<{ readonly login: string }>()({
    args: v.object({ link: secret }),
    permitted: anybody,
    offline: false,
    secret: ['link'],
  }),
  /** Makes the secret of a second factor; one that is on stays until the new one is confirmed. */
  'totp.begin@1': command<{ readonly secret: string; readonly uri: string }>()({
    args: v.object({}),
    permitted: signedIn,
    whileDue: true,
    fresh: true,
    offline: false,
    toldOnce: ['secret', 'uri'],
  }),
  'totp.confirm@1': command<{ readonly recoveryCodes: readonly string[] }>()({
    args: v.object({ code }),
    permitted: signedIn,
    whileDue: true,
    fresh: true,
    offline: false,
    secret: ['code'],
    guessable: ['code'],
    toldOnce: ['recoveryCodes'],
  }),
  'totp.remove@1': command<Nothing>()({
    args: v.object({}),
    permitted: signedIn,
    fresh: true,
    offline: false,
  }),
  'totp.renewRecoveryCodes@1': command<{ readonly recoveryCodes: readonly string[] }>()({
    args: v.object({}),
    permitted: signedIn,
    fresh: true,
    offline: false,
    toldOnce: ['recoveryCodes'],
  }),
  /** What the account asks of all its users. */
  'account.setSignInMode@1': command<Nothing>()({
    args: v.object({ mode: v.picklist(signInModes) }),
    permitted: [{ kind: 'user', superUser: true }],
    fresh: true,
    offline: false,
  }),
  'me.setLogin@1': command<Nothing>()({
    args: v.object({ login }),
    permitted: signedIn,
    fresh: true,
    offline: false,
    personal: ['login'],
  }),
  'me.setLanguage@1': command<Nothing>()({
    args: v.object({ language }),
    permitted: signedIn,
    whileDue: true,
    offline: false,
  }),
} as const;
