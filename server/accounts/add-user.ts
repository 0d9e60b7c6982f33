import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { addPerson } from './add-person.ts';

/** Adds a person to a customer's account. */
export const addUser: Handler<'user.add@1'> =
  ({ args }) =>
  async (running) => {
    const account = await running.transaction
      .selectFrom('accounts')
      .select('account_id')
      .where('account_id', '=', args.accountId)
      .where('kind', '=', 'customer')
      .executeTakeFirst();
    if (account === undefined) throw new Refusal('account.notFound');
    return { userId: await addPerson(running, { ...args, superUser: false }) };
  };
