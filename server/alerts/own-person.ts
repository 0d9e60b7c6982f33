import type { Actor, Operator, User } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';

/**
 * The person whose own it is. The portal itself, which every rule lets through, is none.
 * @throws Refusal `right.missing`
 */
export function ownPerson(actor: Actor): Operator | User {
  if (actor.kind !== 'user' && actor.kind !== 'operator') throw new Refusal('right.missing');
  return actor;
}
