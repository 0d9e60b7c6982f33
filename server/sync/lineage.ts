import type { Database } from '../database/database.ts';

/** Which account this is, in which database. */
export async function lineageOf(db: Database, accountId: string): Promise<string> {
  const { lineage } = await db
    .selectFrom('accounts')
    .select('lineage')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return lineage;
}
