import type { Transaction } from 'kysely';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import type { Tables } from '../database/tables.ts';

/** What an account asks of all its users. */
export async function signInModeOf(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  accountId: string,
): Promise<SignInMode> {
  const { sign_in_mode } = await db
    .selectFrom('accounts')
    .select('sign_in_mode')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return sign_in_mode;
}
