import type { Database } from '../database/database.ts';

export interface NewestList {
  readonly number: number;
  readonly der: Buffer;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/** Finds the newest list of an authority; a list of megabytes is read once, its number each time. */
export function newestLists(db: Database): (authorityId: string) => Promise<NewestList | undefined> {
  const read = new Map<string, NewestList>();
  return async (authorityId) => {
    const newest = await db
      .selectFrom('revocation_lists')
      .select('number')
      .where('authority_id', '=', authorityId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest === undefined) return undefined;
    const known = read.get(authorityId);
    if (known?.number === newest.number) return known;
    const row = await db
      .selectFrom('revocation_lists')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('number', '=', newest.number)
      .executeTakeFirstOrThrow();
    const list = {
      number: row.number,
      der: row.der,
      thisUpdate: row.this_update,
      nextUpdate: row.next_update,
    };
    read.set(authorityId, list);
    return list;
  };
}
