import type { Kysely } from 'kysely';
import type { StoredPreferences } from '#core/accounts/preferences.ts';
import type { Tables } from '../database/tables.ts';

/** What an account has set of its preferences. */
export async function storedPreferences(db: Kysely<Tables>, accountId: string): Promise<StoredPreferences> {
  const { preferences } = await db
    .selectFrom('accounts')
    .select('preferences')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return preferences as StoredPreferences;
}
