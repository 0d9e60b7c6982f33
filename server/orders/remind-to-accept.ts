import { acceptSoon } from '#core/alerts/alert-kinds.ts';
import { writeAlerts } from '../alerts/write-alerts.ts';
import type { Handler } from '../commands/handler.ts';
import { loadOrder } from './load-orders.ts';
import { awaitsAcceptance } from './state-condition.ts';

/** Alerts those who follow the order that its certificate still waits to be accepted, once. */
export const remindToAccept: Handler<'certificate.remindToAccept@1'> =
  ({ args: { certificateId } }) =>
  async (running) => {
    const { transaction, now } = running;
    const waiting = await transaction
      .selectFrom('certificates')
      .innerJoin('orders', 'orders.order_id', 'certificates.order_id')
      .select(['orders.order_id', 'orders.account_id', 'accept_by'])
      .where('certificate_id', '=', certificateId)
      .where(awaitsAcceptance)
      // Another server may have been faster.
      .where('acceptance_reminded_at', 'is', null)
      // Before the account, as all that changes orders does.
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (waiting?.accept_by == null) return {};
    await transaction
      .updateTable('certificates')
      .set({ acceptance_reminded_at: now })
      .where('certificate_id', '=', certificateId)
      .execute();
    const { account_id: accountId, order_id: orderId } = waiting;
    running.concerns({ accountId, orderId });
    const order = await loadOrder(transaction, orderId);
    if (order === undefined) throw new Error(`order ${orderId} has no invitation or requester`);
    await writeAlerts(running, order, {
      kind: acceptSoon,
      facts: { acceptBy: waiting.accept_by.toISOString() },
    });
    return {};
  };
