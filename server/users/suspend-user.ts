import type { Handler } from '../commands/handler.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { findUserForChange } from './find-user.ts';

/** Keeps somebody out for a while: their sessions end with the commit, the rest stays as it is. */
export const suspendUser: Handler<'user.suspend@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const user = await findUserForChange(running, args.userId);
    await transaction
      .updateTable('users')
      .set({
        suspended_at: user.suspended_at ?? now,
        version: await running.version(user.account_id),
      })
      .where('user_id', '=', user.user_id)
      .execute();
    await endSessions(transaction, { userId: user.user_id });
    return {};
  };

export const resumeUser: Handler<'user.resume@1'> =
  ({ args }) =>
  async (running) => {
    const user = await findUserForChange(running, args.userId);
    await running.transaction
      .updateTable('users')
      .set({ suspended_at: null, version: await running.version(user.account_id) })
      .where('user_id', '=', user.user_id)
      .execute();
    return {};
  };
