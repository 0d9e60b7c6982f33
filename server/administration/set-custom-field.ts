import type { Handler } from '../commands/handler.ts';
import { ownUser } from './own-user.ts';

/** Names one of the four fields, or takes it away; what orders say in it stays either way. */
export const setCustomField: Handler<'customField.set@1'> =
  ({ args: { slot, label, description } }) =>
  async (running) => {
    const { transaction, actor } = running;
    const { accountId } = ownUser(actor);
    const version = await running.version(accountId);
    if (label === '') {
      await transaction
        .deleteFrom('custom_fields')
        .where('account_id', '=', accountId)
        .where('slot', '=', slot)
        .execute();
      return {};
    }
    await transaction
      .insertInto('custom_fields')
      .values({ account_id: accountId, slot, label, description, version })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'slot']).doUpdateSet({ label, description, version }),
      )
      .execute();
    return {};
  };
