import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { asGrantee, findUserForChange, refuseRights } from './find-user.ts';

/** Their sessions go on, with the new rights: who asks is looked up with each request. */
export const setRights: Handler<'user.setRights@1'> =
  ({ args }) =>
  async (running) => {
    const user = await findUserForChange(running, args.userId);
    if (user.super_user) throw new Refusal('user.superUser');
    refuseRights(running.actor, asGrantee(user), args.rights);
    await running.transaction
      .updateTable('users')
      .set({ rights: [...args.rights], version: await running.version(user.account_id) })
      .where('user_id', '=', user.user_id)
      .execute();
    return {};
  };
