import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';

/**
 * The person who came by the link, held until the commit.
 * @throws Refusal `personalData.linkUnknown`
 */
export async function findOneself({ transaction, actor }: Running) {
  const person = await transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['users.user_id', 'users.account_id', 'users.name', 'mail', 'users.language'])
    .select(['super_user', 'withdrawn_purposes', 'erasure_requested_at', 'accounts.kind'])
    .where('user_id', '=', idOf(actor))
    .where('removed_at', 'is', null)
    .forUpdate('users')
    .executeTakeFirst();
  if (person === undefined) throw new Refusal('personalData.linkUnknown');
  return person;
}

function idOf(actor: Actor): string {
  if (actor.kind !== 'dataSubject') throw new Refusal('personalData.linkUnknown');
  return actor.userId;
}
