import { mayUse } from '#core/accounts/sign-in-mode.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { beginSession } from '../signin/begin-session.ts';
import { hasConfirmedTotp } from '../signin/has-confirmed-totp.ts';
import { proveSession } from '../signin/prove-session.ts';
import { secretDigest } from '../signin/secret.ts';
import { redeemTicket } from './redeem-ticket.ts';

/** Begins a session by the ticket of the listener. It ends when its certificate is revoked. */
export const signInWithCertificate: Handler<'session.signInWithCertificate@1'> =
  ({ args }) =>
  async (running) => {
    const { userId, accountId, certificateId } = await redeemTicket(running, args);
    running.concerns({ accountId, userId });
    const { token, name } = await beginSession(running, { userId, mode: 'certificate' });
    await running.transaction
      .updateTable('sessions')
      .set({ certificate_id: certificateId })
      .where('token_sha256', '=', secretDigest(token))
      .execute();
    running.setSession(token);
    return { name };
  };

/** Proves again who acts, where a certificate is a way in for them. */
export const proveWithCertificate: Handler<'session.proveWithCertificate@1'> =
  ({ args }) =>
  async (running) => {
    const { userId, accountId } = actingPerson(running.actor);
    running.concerns({ accountId, userId });
    const redeemed = await redeemTicket(running, args);
    if (redeemed.userId !== userId) throw new Refusal('signInCertificate.otherPerson');
    const { sign_in_mode: mode } = await running.transaction
      .selectFrom('accounts')
      .select('sign_in_mode')
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    const hasTotp = await hasConfirmedTotp(running.transaction, userId);
    if (!mayUse(mode, 'certificate', { hasTotp })) throw new Refusal('signin.modeForbids', { mode });
    await proveSession(running);
    return {};
  };
