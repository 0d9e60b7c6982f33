import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson } from './acting-person.ts';
import { removeRecoveryCodes, renewRecoveryCodes as renewCodes } from './recovery-codes.ts';

/** Switches one's second factor off, unless the account imposes it. */
export const removeTotp: Handler<'totp.remove@1'> =
  () =>
  async ({ actor, transaction }) => {
    const { userId, accountId } = actingPerson(actor);
    const { mode } = await transaction
      .selectFrom('accounts')
      .select('sign_in_mode as mode')
      .where('account_id', '=', accountId)
      .forShare()
      .executeTakeFirstOrThrow();
    if (mode === 'totp') throw new Refusal('totp.imposed');
    const removed = await transaction
      .deleteFrom('totp_secrets')
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new Refusal('totp.notBegun');
    await removeRecoveryCodes(transaction, userId);
    return {};
  };

/** Ten new recovery codes; those before work no more. */
export const renewRecoveryCodes: Handler<'totp.renewRecoveryCodes@1'> =
  () =>
  async ({ actor, transaction, portal }) => {
    const { userId, accountId } = actingPerson(actor);
    const on = await transaction
      .selectFrom('totp_secrets')
      .select('user_id')
      .where('user_id', '=', userId)
      .where('confirmed_at', 'is not', null)
      .forUpdate()
      .executeTakeFirst();
    if (on === undefined) throw new Refusal('totp.notBegun');
    return { recoveryCodes: await renewCodes(transaction, { userId, accountId }, portal.platform) };
  };
