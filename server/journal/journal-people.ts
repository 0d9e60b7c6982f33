import { sql } from 'kysely';
import type { JournalPerson } from '#core/portal/journal-views.ts';
import type { Database } from '../database/database.ts';

/** The account's users and programs, those of the past too as long as they have a name, by name. */
export function journalPeople(db: Database, accountId: string): Promise<JournalPerson[]> {
  return db
    .selectFrom('users')
    .select(['user_id as id', 'name', sql<JournalPerson['kind']>`'user'`.as('kind')])
    .where('account_id', '=', accountId)
    .unionAll(
      db
        .selectFrom('api_users')
        .select(['api_user_id as id', 'name', sql<JournalPerson['kind']>`'apiUser'`.as('kind')])
        .where('account_id', '=', accountId),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
}
