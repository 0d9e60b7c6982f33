import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { addPerson } from './add-person.ts';
import { refuseRights } from './find-user.ts';

/** Adds a person to a customer's account. */
export const addUser: Handler<'user.add@1'> =
  ({ args }) =>
  async (running) => {
    const { accountId } = args;
    await findAccount(running, accountId);
    refuseRights(running.actor, { superUser: false, rights: [] }, args.rights);
    return { userId: await addPerson(running, { ...args, superUser: false, contact: args }) };
  };

/** @throws Refusal `account.notFound`, also for an account that is not theirs */
async function findAccount({ transaction, actor }: Running, accountId: string): Promise<void> {
  if (!isOf(actor, accountId)) throw new Refusal('account.notFound');
  const account = await transaction
    .selectFrom('accounts')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'customer')
    .executeTakeFirst();
  if (account === undefined) throw new Refusal('account.notFound');
}

function isOf(actor: Actor, accountId: string): boolean {
  return actor.kind !== 'user' || actor.accountId === accountId;
}
