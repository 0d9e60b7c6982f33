import { endedRenewals } from '#core/orders/renewal.ts';
import type { OrderState } from '#core/orders/state.ts';
import type { Running } from '../commands/handler.ts';
import type { OrderRecord } from '../orders/order-record.ts';

/**
 * Once a renewal came to nothing, the order that it renewed may be renewed again, by hand: somebody said no, so the portal
 * does not order it once more by itself until it is told to.
 */
export async function releaseRenewed(
  running: Running,
  { accountId, orderId, renewalOf }: OrderRecord,
  state: OrderState,
): Promise<void> {
  if (renewalOf === undefined || !endedRenewals.includes(state)) return;
  await running.transaction
    .updateTable('orders')
    .set({ renewed_by: null, automatic_renewal_since: null, version: await running.version(accountId) })
    .where('account_id', '=', accountId)
    .where('renewed_by', '=', orderId)
    .execute();
}
