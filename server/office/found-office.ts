import type { Database } from '../database/database.ts';
import type { Platform } from '../platform.ts';

interface Office {
  readonly accountId: string;
  readonly name: string;
}

export function findOffice(db: Database): Promise<Office | undefined> {
  return db
    .selectFrom('accounts')
    .select(['account_id as accountId', 'name'])
    .where('kind', '=', 'office')
    .executeTakeFirst();
}

/** The account of the reseller who runs the portal: made at first start, there ever after. */
export async function foundOffice({
  db,
  platform,
  name,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly name: string;
}): Promise<Office> {
  const existing = await findOffice(db);
  if (existing !== undefined) return existing;
  await db
    .insertInto('accounts')
    .values({ account_id: platform.newId(), kind: 'office', name, plan: null, opened_at: platform.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await findOffice(db);
  if (made === undefined) throw new Error('the office account was not made');
  return made;
}
