import { type SqlBool, sql } from 'kysely';
import type { Running } from '../commands/handler.ts';

/** Empties results that name somebody; they were kept so that a repeated command gets the same answer. */
export async function eraseOutcomes(
  { transaction, portal }: Running,
  { accountId, names }: { readonly accountId: string; readonly names: readonly string[] },
): Promise<void> {
  for (const name of names) {
    const pattern = `%${JSON.stringify(name)
      .slice(1, -1)
      .replace(/[\\%_]/g, '\\$&')}%`;
    await transaction
      .updateTable('commands')
      .set({ outcome: JSON.stringify({ result: {} }) })
      // What nobody in particular asks for stands with the office's.
      .where('account_id', 'in', [accountId, portal.officeId])
      .where(sql<SqlBool>`outcome::text like ${pattern}`)
      .execute();
  }
}
