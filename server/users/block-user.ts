import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { clearGuard } from '../signin/guards.ts';
import { findUserForChange } from './find-user.ts';
import { mailAccessLink } from './mail-access-link.ts';
import { revokeTokensOf } from './revoke-tokens-of.ts';
import { forgetCredentials, shutOut } from './withdraw-credentials.ts';

/** For a lost device or a stolen password (T 7.1.1); an operator's block outranks an administrator's. */
export const blockUser: Handler<'user.block@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now, actor } = running;
    const user = await findUserForChange(running, args.userId);
    const reason = actor.kind === 'operator' ? 'operator' : (user.block_reason ?? 'administrator');
    await transaction
      .updateTable('users')
      .set({
        blocked_at: user.blocked_at ?? now,
        block_reason: reason,
        version: await running.version(user.account_id),
      })
      .where('user_id', '=', user.user_id)
      .execute();
    await shutOut(running, {
      accountId: user.account_id,
      userId: user.user_id,
      reason: 'keyCompromise',
    });
    return {};
  };

/** Only new credentials let them in: whoever had the old ones may have been the reason for the block. */
export const restoreUser: Handler<'user.restore@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, actor } = running;
    const user = await findUserForChange(running, args.userId);
    if (user.block_reason === null) throw new Refusal('user.notBlocked');
    if (user.block_reason === 'operator' && actor.kind === 'user')
      throw new Refusal('user.blockedByOperator');
    await transaction
      .updateTable('users')
      .set({ blocked_at: null, block_reason: null, version: await running.version(user.account_id) })
      .where('user_id', '=', user.user_id)
      .execute();
    await forgetCredentials(running, user.user_id);
    await revokeTokensOf(running, { accountId: user.account_id, userId: user.user_id });
    await clearGuard(transaction, user.login);
    await mailAccessLink(running, {
      kind: 'restored',
      accountId: user.account_id,
      userId: user.user_id,
      name: user.name,
      login: user.login,
      mail: user.mail,
      language: user.language,
    });
    return {};
  };
