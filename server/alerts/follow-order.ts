import { orderState, stateEndsAt } from '#core/orders/state.ts';
import type { Running } from '../commands/handler.ts';
import { loadOrder } from '../orders/load-orders.ts';
import { releaseRenewed } from '../renewals/release-renewed.ts';
import { writeAlerts } from './write-alerts.ts';

/**
 * After whatever was done with an order: when it came into another state than people were last told of, they are told,
 * in the same transaction and once, since the order is held.
 */
export async function followOrder(running: Running, orderId: string): Promise<void> {
  const { transaction, now } = running;
  const told = await transaction
    .selectFrom('orders')
    .select(['alerted_state', 'state_ends_at'])
    .where('order_id', '=', orderId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const order = await loadOrder(transaction, orderId);
  if (order === undefined) throw new Error(`order ${orderId} has no invitation or requester`);
  const state = orderState(order, now);
  const endsAt = stateEndsAt(order, now);
  const isNew = state !== told.alerted_state;
  if (!isNew && endsAt?.getTime() === told.state_ends_at?.getTime()) return;
  if (isNew) {
    await writeAlerts(running, order, { kind: state });
    await releaseRenewed(running, order, state);
  }
  await transaction
    .updateTable('orders')
    .set({ alerted_state: state, state_ends_at: endsAt ?? null })
    .where('order_id', '=', orderId)
    .execute();
}
