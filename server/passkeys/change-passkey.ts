import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson } from '../signin/acting-person.ts';

export const renamePasskey: Handler<'passkey.rename@1'> =
  ({ args: { passkeyId, name } }) =>
  async (running) => {
    const { accountId, userId } = actingPerson(running.actor);
    const renamed = await running.transaction
      .updateTable('passkeys')
      .set({ name, version: await running.version(accountId) })
      .where('passkey_id', '=', passkeyId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (renamed.numUpdatedRows === 0n) throw new Refusal('passkey.notFound');
    return {};
  };

/** Its owner's sessions go on: they proved who they are to remove it. */
export const removePasskey: Handler<'passkey.remove@1'> =
  ({ args: { passkeyId } }) =>
  async (running) => {
    const { accountId, userId } = actingPerson(running.actor);
    const removed = await running.transaction
      .deleteFrom('passkeys')
      .where('passkey_id', '=', passkeyId)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new Refusal('passkey.notFound');
    await running.version(accountId);
    return {};
  };
