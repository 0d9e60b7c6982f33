import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * Ends somebody's sessions, of the portal and of the extension, with the transaction's commit.
 * @param options.except a session that goes on: the one by which they ask for it
 */
export async function endSessions(
  transaction: Transaction<Tables>,
  { userId, except }: { readonly userId: string; readonly except?: string | undefined },
): Promise<void> {
  let ending = transaction.deleteFrom('sessions').where('user_id', '=', userId);
  if (except !== undefined) ending = ending.where('session_id', '!=', except);
  await ending.execute();
}
