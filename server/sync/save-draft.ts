import type { User } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';

/** The most that one person keeps at a time. */
const mostDrafts = 100;

/** Keeps a form as it was typed; the draft saved last counts, whatever device it comes from. */
export const saveDraft: Handler<'draft.save@1'> =
  ({ args: { draftId, content } }) =>
  async (running) => {
    const { transaction, now } = running;
    const { accountId, userId } = ownerOf(running);
    const values = {
      content: JSON.stringify(content),
      saved_at: now,
      version: await running.version(accountId),
    };
    const changed = await transaction
      .updateTable('order_drafts')
      .set(values)
      .where('draft_id', '=', draftId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (changed.numUpdatedRows > 0n) return {};
    await refuseTooMany(running, userId);
    const added = await transaction
      .insertInto('order_drafts')
      .values({ draft_id: draftId, account_id: accountId, user_id: userId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) throw new Refusal('command.idReused');
    return {};
  };

export const removeDraft: Handler<'draft.remove@1'> =
  ({ args: { draftId } }) =>
  async (running) => {
    const { accountId, userId } = ownerOf(running);
    await running.version(accountId);
    await running.transaction
      .deleteFrom('order_drafts')
      .where('draft_id', '=', draftId)
      .where('user_id', '=', userId)
      .execute();
    return {};
  };

/** @throws Refusal `right.missing` for whoever has no account of their own */
export function ownerOf({ actor }: Running): User {
  if (actor.kind !== 'user') throw new Refusal('right.missing');
  return actor;
}

async function refuseTooMany({ transaction }: Running, userId: string): Promise<void> {
  const { count } = await transaction
    .selectFrom('order_drafts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  if (count >= mostDrafts) throw new Refusal('draft.tooMany', { most: mostDrafts });
}
