import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';

/** Keeps what this person's lists show, for all their devices. */
export const setListColumns: Handler<'me.setListColumns@1'> =
  ({ args: { columns } }) =>
  async (running) => {
    const { transaction, actor } = running;
    if (actor.kind !== 'user' && actor.kind !== 'operator') throw new Refusal('right.missing');
    await transaction
      .updateTable('users')
      .set({
        list_columns: columns === null ? null : [...columns],
        version: await running.version(actor.accountId),
      })
      .where('account_id', '=', actor.accountId)
      .where('user_id', '=', actor.userId)
      .execute();
    return {};
  };
