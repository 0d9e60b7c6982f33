import { mayUse, type SignInMode, signInWays } from '#core/accounts/sign-in-mode.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { imposeCertificates } from '../sign-in-certificates/impose-certificates.ts';
import { actingPerson } from './acting-person.ts';
import { hasConfirmedTotp } from './has-confirmed-totp.ts';

/**
 * Changes what the account asks of all its users. Who imposes a second factor or certificates has one, so that the
 * account is not left without anybody who can change it back. Sessions begun in a way that the new mode forbids end,
 * but the one that asks. Passkeys rest while they are of no use, and work again when the mode goes back.
 */
export const setSignInMode: Handler<'account.setSignInMode@1'> =
  ({ args: { mode } }) =>
  async (running) => {
    const { actor, transaction, version } = running;
    const { accountId, userId } = actingPerson(actor);
    if (mode === 'totp' && !(await hasConfirmedTotp(transaction, userId))) throw new Refusal('totp.ownFirst');
    if (mode === 'certificate') {
      await imposeCertificates(running, accountId);
      if (!(await hasValidCertificate(running, userId))) throw new Refusal('signin.certificateFirst');
    }
    await transaction
      .updateTable('accounts')
      .set({ sign_in_mode: mode, version: await version(accountId) })
      .where('account_id', '=', accountId)
      .execute();
    await endForbiddenSessions(running, mode);
    return {};
  };

async function hasValidCertificate({ transaction, now }: Running, userId: string): Promise<boolean> {
  const certificate = await transaction
    .selectFrom('sign_in_certificates')
    .select('certificate_id')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('not_before', '<=', now)
    .where('not_after', '>', now)
    .executeTakeFirst();
  return certificate !== undefined;
}

async function endForbiddenSessions({ actor, transaction }: Running, mode: SignInMode): Promise<void> {
  const { accountId, sessionId } = actingPerson(actor);
  for (const hasTotp of [true, false]) {
    const forbidden = signInWays.filter((way) => !mayUse(mode, way, { hasTotp }));
    const holders = transaction
      .selectFrom('totp_secrets')
      .select('user_id')
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is not', null);
    await transaction
      .deleteFrom('sessions')
      .where('account_id', '=', accountId)
      .where('session_id', '!=', sessionId)
      .where('mode', 'in', forbidden)
      .where('user_id', hasTotp ? 'in' : 'not in', holders)
      .execute();
  }
}
