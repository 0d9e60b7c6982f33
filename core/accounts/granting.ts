import type { ErrorCode } from '../errors/catalogue.ts';
import type { Actor } from './actor.ts';
import { type Right, rights } from './rights.ts';

/** Whose access is to change. */
export interface Grantee {
  /** Absent for somebody who is being added. */
  readonly userId?: string;
  readonly superUser: boolean;
  readonly rights: readonly Right[];
}

/** Why the actor may not touch this person's access; undefined when they may. Nobody touches their own. */
export function reasonAgainstTouching(actor: Actor, person: Grantee): ErrorCode | undefined {
  if ('userId' in actor && actor.userId === person.userId) return 'user.yourself';
  return person.superUser && !isStaff(actor) ? 'user.superUser' : undefined;
}

/**
 * Which of the five rights the actor may give to this person, and take from them: administrators all but `approval`,
 * which only who holds it passes on (T 7.1). The superUser holds all of them, and none can be taken.
 */
export function grantableRights(actor: Actor, person: Grantee): readonly Right[] {
  if (person.superUser || reasonAgainstTouching(actor, person) !== undefined) return [];
  if (isStaff(actor)) return rights;
  if (actor.kind !== 'user') return [];
  if (actor.superUser) return rights;
  if (!actor.rights.includes('administrative')) return [];
  return rights.filter((right) => right !== 'approval' || actor.rights.includes('approval'));
}

/** Those of the rights that would change and that the actor may not change: none when all is well. */
export function rightsNotGrantable(
  actor: Actor,
  person: Grantee,
  wanted: readonly Right[],
): readonly Right[] {
  const grantable = grantableRights(actor, person);
  return rights.filter(
    (right) => person.rights.includes(right) !== wanted.includes(right) && !grantable.includes(right),
  );
}

function isStaff({ kind }: Actor): boolean {
  return kind === 'operator' || kind === 'system';
}
