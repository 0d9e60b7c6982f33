import type { Selectable } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { type Grantee, reasonAgainstTouching, rightsNotGrantable } from '#core/accounts/granting.ts';
import type { Right } from '#core/accounts/rights.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import type { Users } from '../database/access-tables.ts';

/**
 * Finds a user of a customer for a change and holds them until the commit. One of another account is as absent as one
 * that never was, and so is one who was removed.
 * @throws Refusal `user.notFound`; `user.yourself`, `user.superUser` when they are not the actor's to touch
 */
export async function findUserForChange(running: Running, userId: string): Promise<Selectable<Users>> {
  const { transaction, actor } = running;
  let query = transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .selectAll('users')
    .where('user_id', '=', userId)
    .where('kind', '=', 'customer')
    .where('removed_at', 'is', null);
  if (actor.kind === 'user') query = query.where('users.account_id', '=', actor.accountId);
  const user = await query.forUpdate('users').executeTakeFirst();
  if (user === undefined) throw new Refusal('user.notFound');
  running.concerns({ accountId: user.account_id, userId });
  const reason = reasonAgainstTouching(actor, asGrantee(user));
  if (reason !== undefined) throw new Refusal(reason);
  return user;
}

export function asGrantee(user: Pick<Selectable<Users>, 'rights' | 'super_user' | 'user_id'>): Grantee {
  return { userId: user.user_id, superUser: user.super_user, rights: user.rights };
}

/** @throws Refusal `right.notYoursToGive` with the rights that would change and may not */
export function refuseRights(actor: Actor, person: Grantee, wanted: readonly Right[]): void {
  const refused = rightsNotGrantable(actor, person, wanted);
  if (refused.length > 0) throw new Refusal('right.notYoursToGive', { rights: refused });
}
