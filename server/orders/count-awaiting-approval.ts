import type { Database } from '../database/database.ts';
import { awaitsApproval } from './state-condition.ts';

/** Orders of the account that wait for approval. */
export async function countAwaitingApproval(db: Database, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('orders')
    .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('orders.account_id', '=', accountId)
    // Said by the condition as well, in the words of the index.
    .where('approval_asked_at', 'is not', null)
    .where('approved_at', 'is', null)
    .where('approval_refused_at', 'is', null)
    .where(awaitsApproval)
    .executeTakeFirstOrThrow();
  return count;
}
