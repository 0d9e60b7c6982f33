import * as v from 'valibot';
import type { Permission } from '../accounts/permission.ts';
import { revocationReasons } from '../orders/order.ts';
import { signInReminderDays } from '../policy/sign-in-certificates.ts';
import type { SignInCertificateView } from '../portal/sign-in-certificate-views.ts';
import { command } from './definition.ts';
import { id, secret } from './fields.ts';

type Nothing = Record<never, never>;

/** PEM; who it is for does not come from it. */
const request = v.pipe(v.string(), v.maxLength(48_000));
/** SHA-256 in base64url of the verifier that a page keeps for itself, so that a ticket serves no other page. */
const challenge = secret;

const anybody: readonly Permission[] = [{ kind: 'anonymous' }];
const users: readonly Permission[] = [{ kind: 'user' }];
/** For oneself, or for somebody of one's account: that the person is theirs is checked apart. */
const administrators: readonly Permission[] = [
  { kind: 'user', anyOf: ['administrative'] },
  { kind: 'operator' },
];

/** Client certificates that people sign in with, and the button that blocks oneself (AUT-4). */
export const signInCertificateCommands = {
  /** Makes one for oneself; its key is the request's, its names are the account's. */
  'signInCertificate.make@1': command<SignInCertificateView>()({
    args: v.object({ request }),
    permitted: users,
    fresh: true,
    offline: false,
    personal: ['request'],
  }),
  /** Who the one-time link is for; it stays good. */
  'signInCertificate.openLink@1': command<{ readonly name: string; readonly accountName: string }>()({
    args: v.object({ link: secret }),
    permitted: anybody,
    offline: false,
    secret: ['link'],
    repeats: true,
  }),
  /** Makes one by the link that an administrator had mailed. */
  'signInCertificate.makeByLink@1': command<SignInCertificateView>()({
    args: v.object({ link: secret, request }),
    permitted: anybody,
    offline: false,
    secret: ['link'],
    personal: ['request'],
  }),
  /** Mails somebody a new link, as when the first one ran out. */
  'signInCertificate.sendLink@1': command<Nothing>()({
    args: v.object({ userId: id }),
    permitted: administrators,
    fresh: true,
    offline: false,
  }),
  /** Revokes one for good, one's own or of somebody of one's account; the sessions that it opened end. */
  'signInCertificate.revoke@1': command<Nothing>()({
    args: v.object({
      certificateId: id,
      reason: v.optional(v.picklist(revocationReasons), 'unspecified'),
    }),
    permitted: [...users, { kind: 'operator' }],
    fresh: true,
    offline: false,
  }),
  /**
   * Blocks oneself: no way in is left, every session ends, every certificate is revoked as compromised. Only an
   * administrator of the account, or the office, brings one back.
   */
  'access.panic@1': command<Nothing>()({
    args: v.object({}),
    permitted: users,
    whileDue: true,
    fresh: true,
    offline: false,
  }),
  /** The listener shows what a browser presented, and gets a ticket for the page that sent it there. */
  'signInCertificate.present@1': command<{ readonly ticket: string }>()({
    args: v.object({
      /** DER in base64; absent when the browser presented none. */
      certificate: v.optional(v.pipe(v.string(), v.base64(), v.maxLength(48_000))),
      challenge,
    }),
    permitted: [{ kind: 'system' }],
    offline: false,
    secret: ['challenge'],
    personal: ['certificate'],
    repeats: true,
  }),
  /** Tells somebody that their certificate ends: the portal itself does, when the time has come. */
  'signInCertificate.remind@1': command<Nothing>()({
    args: v.object({ certificateId: id, days: v.picklist(signInReminderDays) }),
    permitted: [{ kind: 'system' }],
    offline: false,
    repeats: true,
  }),
  'session.signInWithCertificate@1': command<{ readonly name: string }>()({
    args: v.object({ ticket: secret, verifier: secret }),
    permitted: anybody,
    offline: false,
    secret: ['ticket', 'verifier'],
    repeats: true,
  }),
  /** Proves again, in a session, who one is. */
  'session.proveWithCertificate@1': command<Nothing>()({
    args: v.object({ ticket: secret, verifier: secret }),
    permitted: users,
    whileDue: true,
    offline: false,
    secret: ['ticket', 'verifier'],
    repeats: true,
  }),
} as const;
