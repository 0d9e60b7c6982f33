import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { ownerOf } from './save-draft.ts';

const mostViews = 50;

/** Keeps a list's filters and order under a name. */
export const saveView: Handler<'view.save@1'> =
  ({ args: { viewId, name, query } }) =>
  async (running) => {
    const { transaction } = running;
    const { accountId, userId } = ownerOf(running);
    const values = { name, query, version: await running.version(accountId) };
    const changed = await transaction
      .updateTable('list_views')
      .set(values)
      .where('view_id', '=', viewId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (changed.numUpdatedRows > 0n) return {};
    const { count } = await transaction
      .selectFrom('list_views')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    if (count >= mostViews) throw new Refusal('view.tooMany', { most: mostViews });
    const added = await transaction
      .insertInto('list_views')
      .values({ view_id: viewId, account_id: accountId, user_id: userId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) throw new Refusal('command.idReused');
    return {};
  };

export const removeView: Handler<'view.remove@1'> =
  ({ args: { viewId } }) =>
  async (running) => {
    const { accountId, userId } = ownerOf(running);
    await running.version(accountId);
    await running.transaction
      .deleteFrom('list_views')
      .where('view_id', '=', viewId)
      .where('user_id', '=', userId)
      .execute();
    return {};
  };
