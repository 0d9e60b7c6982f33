import { sql } from 'kysely';
import type { Running } from '../commands/handler.ts';
import { revokeSignInCertificates } from '../sign-in-certificates/revoke-sign-in-certificates.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { revokeTokensOf } from './revoke-tokens-of.ts';

/** Ends what somebody does now and what they could come in by on the spot: sessions, certificates, links, tokens. */
export async function shutOut(
  running: Running,
  {
    accountId,
    userId,
    reason,
  }: {
    readonly accountId: string;
    readonly userId: string;
    readonly reason: 'cessationOfOperation' | 'keyCompromise';
  },
): Promise<void> {
  const { transaction, now } = running;
  await endSessions(transaction, { userId });
  await revokeSignInCertificates(running, { userId, reason });
  await revokeTokensOf(running, { accountId, userId });
  await transaction
    .updateTable('one_time_links')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('purpose', 'in', ['password', 'certificate'])
    .where('used_at', 'is', null)
    .execute();
  for (const table of ['sign_in_tickets', 'push_subscriptions'] as const) {
    await transaction.deleteFrom(table).where('user_id', '=', userId).execute();
  }
}

/** Makes the password and the passkeys of before worthless; no password of theirs is chosen again. */
export async function forgetCredentials({ transaction }: Running, userId: string): Promise<void> {
  await transaction.deleteFrom('passkeys').where('user_id', '=', userId).execute();
  await transaction
    .updateTable('users')
    .set({
      password_hash: null,
      password_history: sql<string[]>`array_remove(array_prepend(password_hash, password_history), null)`,
    })
    .where('user_id', '=', userId)
    .execute();
}
