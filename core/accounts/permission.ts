import type { ErrorCode } from '../errors/catalogue.ts';
import { proofLasts } from '../policy/sessions.ts';
import type { Actor, ApiUser, User } from './actor.ts';
import type { ApiScope } from './api-scopes.ts';
import type { Right } from './rights.ts';

/**
 * Whom something is for: a kind of actor; users who hold one of the rights, or, without `anyOf`, every user;
 * the superUser alone; programs that hold the scope.
 */
export type Permission =
  | { readonly kind: 'anonymous' | 'dataSubject' | 'holder' | 'operator' | 'system' }
  | { readonly kind: 'user'; readonly anyOf?: readonly Right[]; readonly superUser?: true }
  | { readonly kind: 'apiUser'; readonly scope: ApiScope };

/** What commands and readings say of who may ask for them. */
export interface AccessRule {
  /** Any one of these lets the actor through; whether the object is theirs is checked apart. */
  readonly permitted: readonly Permission[];
  /** Whether the extension's narrower session may. */
  readonly extension?: boolean;
  /** Whether somebody may who must first change their password or enrol a second factor. */
  readonly whileDue?: boolean;
  /** Whether the person must have proven who they are a moment ago (step-up). */
  readonly fresh?: boolean;
}

/** What of an actor permissions look at. */
export type Standing =
  | { readonly kind: Exclude<Actor['kind'], 'apiUser' | 'user'> }
  | Pick<ApiUser, 'kind' | 'scopes'>
  | Pick<User, 'kind' | 'rights' | 'superUser'>;

/** Whether the actor is let through by the permission; the object's own account is checked apart. */
export function isPermitted(actor: Standing, permission: Permission): boolean {
  if (permission.kind === 'anonymous' || actor.kind === 'system') return true;
  if (actor.kind === 'apiUser') {
    return permission.kind === 'apiUser' && actor.scopes.includes(permission.scope);
  }
  if (actor.kind !== permission.kind) return false;
  if (actor.kind !== 'user' || permission.kind !== 'user' || actor.superUser) return true;
  const { anyOf } = permission;
  return (
    permission.superUser !== true &&
    (anyOf === undefined || anyOf.some((right) => actor.rights.includes(right)))
  );
}

/** Why the actor may not, as far as the rule alone can tell; undefined when they may. */
export function reasonAgainst(actor: Actor, rule: AccessRule, now: Date): ErrorCode | undefined {
  if (!rule.permitted.some((permission) => isPermitted(actor, permission))) {
    return actor.kind === 'anonymous' ? 'signin.required' : 'right.missing';
  }
  if (actor.kind !== 'user' && actor.kind !== 'operator') return undefined;
  const { audience, duties, provenAt } = actor.session;
  if (audience === 'extension' && rule.extension !== true) return 'right.missing';
  if (duties.length > 0 && rule.whileDue !== true) return 'signin.dutyFirst';
  if (rule.fresh === true && now.getTime() - provenAt.getTime() > proofLasts) return 'signin.proofRequired';
  return undefined;
}
