import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Whether somebody's second factor is on: begun and not confirmed is not. */
export async function hasConfirmedTotp(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  userId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('totp_secrets')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
