import type { Actor } from '../accounts/actor.ts';
import type { Page } from './views.ts';

/** By which way a command came in: a page of the portal, the extension, a program, the TLS listener, a job of the portal's own. */
export type Origin = 'api' | 'extension' | 'job' | 'portal' | 'tls';

/** Kinds of action, by which the journal is filtered (LOG-1). */
export const journalGroups = ['signIn', 'orders', 'users', 'administration', 'personal'] as const;
export type JournalGroup = (typeof journalGroups)[number];

/** Whose commands belong to a group: those that are named so before their first point. */
export const journalRooms: Readonly<Record<JournalGroup, readonly string[]>> = {
  signIn: ['access', 'extension', 'passkey', 'password', 'session', 'signInCertificate', 'totp'],
  orders: ['certificate', 'document', 'draft', 'invitation', 'order', 'renewal'],
  users: ['apiUser', 'operator', 'user'],
  administration: ['account', 'accountRequest', 'contact', 'customField', 'preferences'],
  personal: ['alerts', 'me', 'personalData', 'push', 'view'],
};

/** One line, with names as they are today. */
export interface JournalLineView {
  /** Counts the account's lines from 1, without gaps. */
  readonly number: number;
  readonly at: string;
  /** '' for what the portal did by itself. */
  readonly address: string;
  readonly origin: Origin;
  readonly actorKind: Actor['kind'];
  /** '' where nobody is named, or no longer. */
  readonly actorName: string;
  /** The other person or program it is about; '' without one. */
  readonly aboutName: string;
  readonly orderReference: string;
  /** Of a version of the portal that may be older. */
  readonly command: string;
  /** Arguments that tell more. */
  readonly detail: JournalDetail;
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
}

export type JournalDetail = Readonly<Record<string, boolean | number | string | readonly string[]>>;

export interface JournalView extends Page<JournalLineView> {
  readonly accountId: string;
  readonly accountName: string;
}

/** Somebody whose lines may be looked for. */
export interface JournalPerson {
  readonly id: string;
  readonly name: string;
  readonly kind: 'apiUser' | 'user';
}
