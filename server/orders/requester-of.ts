import type { Transaction } from 'kysely';
import type { ApiUser, User } from '#core/accounts/actor.ts';
import type { Tables } from '../database/tables.ts';

/** In whose name an order is placed: a program's are those of whoever gave it its token. */
export async function requesterOf(
  transaction: Transaction<Tables>,
  actor: ApiUser | User,
): Promise<{ readonly userId: string; readonly name: string }> {
  if (actor.kind === 'user') return actor;
  return transaction
    .selectFrom('api_users')
    .innerJoin('users', 'users.user_id', 'added_by')
    .select(['users.user_id as userId', 'users.name as name'])
    .where('api_user_id', '=', actor.apiUserId)
    .executeTakeFirstOrThrow();
}
