import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../portal.ts';

/** Login and account of whoever acts by a session. @throws Refusal `signin.required` for somebody who was removed */
export async function loginOf(
  { database }: Portal,
  actor: Actor,
): Promise<{ readonly login: string; readonly accountName: string }> {
  const row = await database.tables
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['login', 'accounts.name as accountName'])
    .where('user_id', '=', actingPerson(actor).userId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('signin.required');
  return row;
}

/** The person who acts by a session; commands that only those may ask for have no other actor. */
export function actingPerson(actor: Actor): {
  readonly accountId: string;
  readonly userId: string;
  readonly sessionId: string;
} {
  if (actor.kind !== 'operator' && actor.kind !== 'user') throw new Refusal('signin.required');
  return { accountId: actor.accountId, userId: actor.userId, sessionId: actor.session.sessionId };
}
