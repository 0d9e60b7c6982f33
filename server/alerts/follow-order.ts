import type { AlertFacts } from '#core/alerts/alert-kinds.ts';
import { awaitsAcceptance, type OrderState, orderState, stateEndsAt } from '#core/orders/state.ts';
import type { Running } from '../commands/handler.ts';
import { loadOrder } from '../orders/load-orders.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { readState } from '../orders/read-state.ts';
import { releaseRenewed } from '../renewals/release-renewed.ts';
import { writeAlerts } from './write-alerts.ts';

/**
 * After whatever was done with an order: when it came into another state than people were last told of, they are told,
 * in the same transaction and once, since the order is held. A change of it is its last operation.
 */
export async function followOrder(running: Running, orderId: string): Promise<void> {
  const { transaction, now } = running;
  const { accountId, facts, ...stands } = await readState(transaction, orderId);
  const state = orderState(facts, now);
  const endsAt = stateEndsAt(facts, now) ?? null;
  const isNew = state !== stands.alertedState;
  if (isNew) {
    const order = await loadOrder(transaction, orderId);
    if (order === undefined) throw new Error(`order ${orderId} has no invitation or requester`);
    await writeAlerts(running, order, { kind: state, facts: factsOf(order, state) });
    await releaseRenewed(running, order, state);
  }
  const version = running.hasStamped(accountId) ? await running.version(accountId) : undefined;
  const isNoted =
    version === undefined ||
    (version === stands.version && stands.lastOperationAt.getTime() === now.getTime());
  if (!isNew && isNoted && endsAt?.getTime() === stands.endsAt?.getTime()) return;
  await transaction
    .updateTable('orders')
    .set({
      alerted_state: state,
      state_ends_at: endsAt,
      ...(version === undefined ? {} : { version, last_operation_at: now }),
    })
    .where('order_id', '=', orderId)
    .execute();
}

function factsOf({ certificates }: OrderRecord, state: OrderState): AlertFacts {
  const acceptBy = state === 'toAccept' ? certificates.findLast(awaitsAcceptance)?.acceptBy : undefined;
  return acceptBy === undefined ? {} : { acceptBy: acceptBy.toISOString() };
}
