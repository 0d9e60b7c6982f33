import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson } from './acting-person.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { refuseBesidePasskeys } from './refuse-beside-passkeys.ts';
import { totpPurpose } from './second-factor.ts';
import { stepOfCode } from './totp-code.ts';

/** Switches the second factor on, or over to a new secret, by a code of it; and gives ten recovery codes. */
export const confirmTotp: Handler<'totp.confirm@1'> =
  ({ args }) =>
  async ({ actor, transaction, portal, now }) => {
    const { userId, accountId, sessionId } = actingPerson(actor);
    const row = await transaction
      .selectFrom('totp_secrets')
      .select(['sealed', 'next_sealed', 'confirmed_at'])
      .where('user_id', '=', userId)
      .forUpdate()
      .executeTakeFirst();
    const waiting = row?.confirmed_at === null ? row.sealed : row?.next_sealed;
    if (!waiting) throw new Refusal('totp.notBegun');
    if (row?.confirmed_at === null) await refuseBesidePasskeys(transaction, userId);
    const secret = await portal.sealer.open(waiting, totpPurpose(userId));
    const step = stepOfCode(secret, args.code.replaceAll(/\s/g, ''), now);
    if (step === undefined) throw new Refusal('totp.wrongCode');
    await transaction
      .updateTable('totp_secrets')
      .set({ sealed: waiting, next_sealed: null, confirmed_at: now, last_step: step })
      .where('user_id', '=', userId)
      .execute();
    // This session has now shown both.
    await transaction
      .updateTable('sessions')
      .set({ mode: 'totp' })
      .where('session_id', '=', sessionId)
      .where('mode', '=', 'password')
      .execute();
    return { recoveryCodes: await renewRecoveryCodes(transaction, { userId, accountId }, portal.platform) };
  };
