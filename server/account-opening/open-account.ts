import type { Handler } from '../commands/handler.ts';
import { addPerson } from '../users/add-person.ts';

/** Opens a customer's account with its superUser (ACC-3). */
export const openAccount: Handler<'account.open@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now, portal } = running;
    const accountId = portal.platform.newId();
    await transaction
      .insertInto('accounts')
      .values({ account_id: accountId, kind: 'customer', name: args.name, plan: args.plan, opened_at: now })
      .execute();
    const userId = await addPerson(running, { ...args.superUser, accountId, superUser: true, rights: [] });
    return { accountId, userId };
  };
