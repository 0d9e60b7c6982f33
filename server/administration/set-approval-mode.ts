import type { Handler } from '../commands/handler.ts';
import { ownUser } from './own-user.ts';

/** Whether orders wait for approval from now on; those that wait already go on waiting for their decision. */
export const setApprovalMode: Handler<'preferences.setApprovalMode@1'> =
  ({ args: { on } }) =>
  async (running) => {
    const { accountId } = ownUser(running.actor);
    await running.version(accountId);
    await running.transaction
      .updateTable('accounts')
      .set({ approval_mode: on })
      .where('account_id', '=', accountId)
      .execute();
    return {};
  };
