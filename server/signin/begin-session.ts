import type { Transaction } from 'kysely';
import { mayUse, type SignInWay } from '#core/accounts/sign-in-mode.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { mostSessions } from '#core/policy/sessions.ts';
import type { Running } from '../commands/handler.ts';
import type { Tables } from '../database/tables.ts';
import { endOwnSession } from './end-own-session.ts';
import { hasConfirmedTotp } from './has-confirmed-totp.ts';
import { makeSecret, secretDigest } from './secret.ts';

/** Who has withdrawn this purpose of their personal data has no access. */
export const accessPurpose = 'systemSecurity';

/**
 * Begins a session of somebody who has just proven who they are; every way in ends here. One of a browser takes the
 * place of the one that it had. The caller gives the token away: by `running.setSession`, or in its result.
 * @throws Refusal `signin.suspended`, `signin.userBlocked`, `signin.purposeWithdrawn`, `signin.modeForbids`,
 * `signin.failed` for somebody removed
 */
export async function beginSession(
  running: Running,
  {
    userId,
    mode,
    audience = 'portal',
  }: {
    readonly userId: string;
    readonly mode: SignInWay;
    readonly audience?: 'extension' | 'portal';
  },
): Promise<{ readonly token: string; readonly name: string }> {
  const { transaction, now, portal, caller } = running;
  // Locked until the commit: a block that comes meanwhile finds this session and ends it.
  const person = await transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['users.account_id', 'users.name', 'last_sign_in_at', 'sign_in_mode'])
    .select(['removed_at', 'suspended_at', 'blocked_at', 'withdrawn_purposes'])
    .where('user_id', '=', userId)
    .forUpdate('users')
    .executeTakeFirst();
  if (person === undefined || person.removed_at !== null) throw new Refusal('signin.failed');
  running.concerns({ accountId: person.account_id, userId });
  if (person.blocked_at !== null) throw new Refusal('signin.userBlocked');
  if (person.suspended_at !== null) throw new Refusal('signin.suspended');
  if (person.withdrawn_purposes.includes(accessPurpose)) throw new Refusal('signin.purposeWithdrawn');
  const hasTotp = await hasConfirmedTotp(transaction, userId);
  if (!mayUse(person.sign_in_mode, mode, { hasTotp })) {
    throw new Refusal('signin.modeForbids', { mode: person.sign_in_mode });
  }
  if (audience === 'portal') await endOwnSession(running);
  const token = makeSecret(portal.platform);
  await transaction
    .insertInto('sessions')
    .values({
      session_id: portal.platform.newId(),
      account_id: person.account_id,
      user_id: userId,
      token_sha256: secretDigest(token),
      began_at: now,
      seen_at: now,
      proven_at: now,
      previous_sign_in_at: person.last_sign_in_at,
      audience,
      mode,
      device: caller.device,
      address: caller.address ?? '',
    })
    .execute();
  await endSurplus(transaction, userId);
  await transaction
    .updateTable('users')
    .set({ last_sign_in_at: now })
    .where('user_id', '=', userId)
    .execute();
  return { token, name: person.name };
}

async function endSurplus(transaction: Transaction<Tables>, userId: string): Promise<void> {
  await transaction
    .deleteFrom('sessions')
    .where('session_id', 'in', (sessions) =>
      sessions
        .selectFrom('sessions')
        .select('session_id')
        .where('user_id', '=', userId)
        .orderBy('seen_at', 'desc')
        .orderBy('began_at', 'desc')
        .offset(mostSessions),
    )
    .execute();
}
