import type { Transaction } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';

/**
 * A second factor is not switched on beside passkeys (T 2.5), except where the account imposes it: there the passkeys
 * rest, and there is no other way in. The person is held until the commit, so that no passkey comes meanwhile.
 * @throws Refusal `signin.passkeysForbid`
 */
export async function refuseBesidePasskeys(transaction: Transaction<Tables>, userId: string): Promise<void> {
  const { mode } = await transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select('sign_in_mode as mode')
    .where('user_id', '=', userId)
    .forUpdate('users')
    .executeTakeFirstOrThrow();
  if (mode === 'totp') return;
  const passkey = await transaction
    .selectFrom('passkeys')
    .select('passkey_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (passkey !== undefined) throw new Refusal('signin.passkeysForbid');
}
