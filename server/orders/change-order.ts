import { sql, type Updateable } from 'kysely';
import type { Running } from '../commands/handler.ts';
import type { Tables } from '../database/tables.ts';
import type { OrderRecord } from './order-record.ts';

type Change = Omit<Updateable<Tables['orders']>, 'last_operation_at' | 'version'>;

/**
 * Changes columns of an order that is held; the account's next version is taken by the same statement, and with it goes the
 * time of the operation.
 */
export async function changeOrder(
  running: Running,
  { accountId, orderId }: OrderRecord,
  change: Change,
): Promise<void> {
  const { version } = await running.transaction
    .updateTable('orders')
    .set({
      ...change,
      last_operation_at: running.now,
      version: sql<number>`next_account_version(account_id)`,
    })
    .where('order_id', '=', orderId)
    .returning('version')
    .executeTakeFirstOrThrow();
  running.took(accountId, version);
}
