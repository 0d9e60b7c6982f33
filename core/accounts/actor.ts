import type { Right } from './rights.ts';

/** A person who signs in to a customer's account. */
export interface User {
  readonly kind: 'user';
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly superUser: boolean;
  readonly rights: readonly Right[];
}

/** Staff of the reseller who runs the portal; `accountId` is the office's own account. */
export interface Operator {
  readonly kind: 'operator';
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
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
export type Actor = Anonymous | Holder | Operator | System | User;

/** Who may run a command: kinds of actor, users who hold one of the rights, or, without `anyOf`, every user. */
export type Permission =
  | { readonly kind: 'anonymous' | 'holder' | 'operator' | 'system' }
  | { readonly kind: 'user'; readonly anyOf?: readonly Right[] };

/** Whether the actor is let through by the permission; the object's own account is checked apart. */
export function isPermitted(actor: Actor, permission: Permission): boolean {
  if (actor.kind !== permission.kind) return actor.kind === 'system' || permission.kind === 'anonymous';
  if (actor.kind !== 'user' || permission.kind !== 'user') return true;
  const { anyOf } = permission;
  return actor.superUser || anyOf === undefined || anyOf.some((right) => actor.rights.includes(right));
}
