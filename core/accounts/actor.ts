import type { ApiScope } from './api-scopes.ts';
import type { Right } from './rights.ts';

/** What a person must do, once signed in, before anything else. */
export type Duty = 'changePassword' | 'enrolTotp';

/** By which session somebody acts, and what it has proven. */
export interface SessionFacts {
  readonly sessionId: string;
  /** The extension's sessions may do less than the portal's own. */
  readonly audience: 'extension' | 'portal';
  /** When the person last proved who they are, in this session. */
  readonly provenAt: Date;
  readonly duties: readonly Duty[];
}

/** A person who signs in to a customer's account. */
export interface User {
  readonly kind: 'user';
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly superUser: boolean;
  readonly rights: readonly Right[];
  readonly session: SessionFacts;
}

/** Staff of the reseller who runs the portal; `accountId` is the office's own account. */
export interface Operator {
  readonly kind: 'operator';
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly session: SessionFacts;
}

/** Whoever holds the link of one invitation; has no account and sees nothing else. */
export interface Holder {
  readonly kind: 'holder';
  readonly accountId: string;
  readonly invitationId: string;
  readonly name: string;
  /** When the link that was used was made: the age of the proof that the mailbox is theirs. */
  readonly linkMadeAt: Date;
}

/** A program of a customer, by its token (API-1). */
export interface ApiUser {
  readonly kind: 'apiUser';
  readonly accountId: string;
  readonly apiUserId: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
}

/** A person by the mailed link to their own personal data (PER-3); sees and changes nothing else. */
export interface DataSubject {
  readonly kind: 'dataSubject';
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
}

/** Nobody in particular: signing in, following a one-time link. */
export interface Anonymous {
  readonly kind: 'anonymous';
}

/** The portal itself: a job, the first start. */
interface System {
  readonly kind: 'system';
  readonly name: string;
}

/** Who asks for a command or a view. */
export type Actor = Anonymous | ApiUser | DataSubject | Holder | Operator | System | User;
