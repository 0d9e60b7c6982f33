import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { removeRecoveryCodes } from '../signin/recovery-codes.ts';
import { findUserForChange } from './find-user.ts';

/**
 * For somebody who lost their second factor and every recovery code: an administrator who knows them by other means
 * takes it away (ASVS 5.0 §6.4.4). Where the account imposes one, they enrol again at their next sign-in.
 * @throws Refusal `totp.notBegun` when there is none
 */
export const removeSecondFactor: Handler<'user.removeSecondFactor@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction } = running;
    const user = await findUserForChange(running, args.userId);
    const removed = await transaction
      .deleteFrom('totp_secrets')
      .where('user_id', '=', user.user_id)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new Refusal('totp.notBegun');
    await removeRecoveryCodes(transaction, user.user_id);
    await endSessions(transaction, { userId: user.user_id });
    await running.version(user.account_id);
    return {};
  };
