import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { clearGuard } from '../signin/guards.ts';
import { findUserForChange } from './find-user.ts';
import { forgetCredentials, shutOut } from './withdraw-credentials.ts';

/**
 * Takes somebody's access away for good. The row stays, since their orders name it, under a login and an address that
 * nobody can ask for, so that both are free again.
 */
export const removeUser: Handler<'user.remove@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const user = await findUserForChange(running, args.userId);
    if (user.super_user) throw new Refusal('user.superUser');
    const userId = user.user_id;
    await shutOut(running, { accountId: user.account_id, userId, reason: 'cessationOfOperation' });
    await forgetCredentials(running, userId);
    await clearGuard(transaction, user.login);
    await transaction.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
    await transaction.deleteFrom('totp_secrets').where('user_id', '=', userId).execute();
    await transaction
      .updateTable('users')
      .set({
        removed_at: now,
        // No login has a colon, no address this domain (RFC 2606 §2).
        login: `removed:${userId}`,
        mail: `${userId}@removed.invalid`,
        password_history: [],
        rights: [],
        version: await running.version(user.account_id),
      })
      .where('user_id', '=', userId)
      .execute();
    await partContact(running, { accountId: user.account_id, userId, keep: args.keepContact });
    return {};
  };

async function partContact(
  { transaction, now, version }: Running,
  {
    accountId,
    userId,
    keep,
  }: { readonly accountId: string; readonly userId: string; readonly keep: boolean },
): Promise<void> {
  await transaction
    .updateTable('contacts')
    .set({ user_id: null, removed_at: keep ? null : now, version: await version(accountId) })
    .where('account_id', '=', accountId)
    .where('user_id', '=', userId)
    .execute();
}
