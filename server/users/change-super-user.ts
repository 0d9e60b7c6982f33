import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { revokeTokensOf } from './revoke-tokens-of.ts';

/** Hands the account to another of its users; both sign in again, and programs get new tokens. */
export const changeSuperUser: Handler<'account.changeSuperUser@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction } = running;
    const { accountId, userId, formerRights } = args;
    const account = await transaction
      .selectFrom('accounts')
      .select('account_id')
      .where('account_id', '=', accountId)
      .where('kind', '=', 'customer')
      .executeTakeFirst();
    if (account === undefined) throw new Refusal('account.notFound');
    // Holds the account: of two such changes at once, the second sees what the first did.
    const version = await running.version(accountId);
    const successor = await transaction
      .selectFrom('users')
      .select(['super_user', 'suspended_at', 'blocked_at'])
      .where('account_id', '=', accountId)
      .where('user_id', '=', userId)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (successor === undefined) throw new Refusal('user.notFound');
    running.concerns({ accountId, userId });
    if (successor.suspended_at !== null || successor.blocked_at !== null) throw new Refusal('user.notActive');
    if (successor.super_user) throw new Refusal('user.superUser');
    const former = await transaction
      .updateTable('users')
      .set({ super_user: false, rights: [...formerRights], version })
      .where('account_id', '=', accountId)
      .where('super_user', '=', true)
      .returning('user_id')
      .execute();
    await transaction
      .updateTable('users')
      .set({ super_user: true, rights: [], version })
      .where('user_id', '=', userId)
      .execute();
    for (const { user_id } of former) await revokeTokensOf(running, { accountId, userId: user_id });
    for (const { user_id } of [...former, { user_id: userId }])
      await endSessions(transaction, { userId: user_id });
    return {};
  };
