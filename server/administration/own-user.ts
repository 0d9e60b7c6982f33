import type { Actor, User } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';

/**
 * The user whose account it is about. The portal itself, which every rule lets through, has none.
 * @throws Refusal `right.missing`
 */
export function ownUser(actor: Actor): User {
  if (actor.kind !== 'user') throw new Refusal('right.missing');
  return actor;
}
