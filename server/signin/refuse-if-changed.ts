import type { Transaction } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';

/**
 * Holds the person until the commit, and sees that the password that was checked is still theirs: another may have
 * been set meanwhile.
 * @throws Refusal `signin.failed`
 */
export async function refuseIfChanged(
  transaction: Transaction<Tables>,
  { user_id, password_hash }: { readonly user_id: string; readonly password_hash: string | null },
): Promise<void> {
  const current = await transaction
    .selectFrom('users')
    .select('password_hash')
    .where('user_id', '=', user_id)
    .forUpdate()
    .executeTakeFirst();
  if (current === undefined || current.password_hash !== password_hash) throw new Refusal('signin.failed');
}
