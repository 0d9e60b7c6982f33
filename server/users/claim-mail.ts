import { sql, type Transaction } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';

/**
 * Makes sure that nobody else on the portal has this address, until the commit: of two who want it at once, one gets it.
 * @param options.except who may have it: the person whose address is changing
 * @throws Refusal `user.mailTaken`
 */
export async function claimMail(
  transaction: Transaction<Tables>,
  { mail, except }: { readonly mail: string; readonly except?: string },
): Promise<void> {
  const plain = mail.toLowerCase();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${plain}`}, 0))`.execute(transaction);
  const owners = await transaction
    .selectFrom('users')
    .select('user_id')
    .where(sql`lower(mail)`, '=', plain)
    .where('removed_at', 'is', null)
    .execute();
  if (owners.some(({ user_id }) => user_id !== except)) throw new Refusal('user.mailTaken');
}
