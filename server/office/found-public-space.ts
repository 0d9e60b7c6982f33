import type { Database } from '../database/database.ts';
import type { Platform } from '../platform.ts';

/**
 * The account that holds what customers without an account order (ACC-4); it bears the name of the office, which orders
 * for them. Made at first start, and on data that is older than it.
 */
export async function foundPublicSpace({
  db,
  platform,
  name,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly name: string;
}): Promise<string> {
  await db
    .insertInto('accounts')
    .values({ account_id: platform.newId(), kind: 'public', name, plan: null, opened_at: platform.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { account_id } = await db
    .selectFrom('accounts')
    .select('account_id')
    .where('kind', '=', 'public')
    .executeTakeFirstOrThrow();
  return account_id;
}
