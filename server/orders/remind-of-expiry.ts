import { endsSoon } from '#core/alerts/alert-kinds.ts';
import { writeAlerts } from '../alerts/write-alerts.ts';
import type { Handler } from '../commands/handler.ts';
import { loadOrder } from './load-orders.ts';

/** Alerts those who follow the order that its certificate ends soon, and notes that they were told. */
export const remindOfExpiry: Handler<'certificate.remind@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const { certificateId, days } = args;
    const order = await transaction
      .selectFrom('certificates')
      .innerJoin('orders', 'orders.order_id', 'certificates.order_id')
      .select(['orders.order_id', 'orders.account_id', 'not_after'])
      .where('certificate_id', '=', certificateId)
      .where('certificates.revoked_at', 'is', null)
      .where('renewal_declined_at', 'is', null)
      .where('renewed_by', 'is', null)
      // Before the account, as all that changes orders does.
      .forNoKeyUpdate('orders')
      .executeTakeFirst();
    if (order === undefined) return {};
    const accountId = order.account_id;
    const noted = await transaction
      .insertInto('expiry_reminders')
      .values({
        account_id: accountId,
        certificate_id: certificateId,
        days,
        sent_at: now,
        version: await running.version(accountId),
      })
      // Another server was faster.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (noted.numInsertedOrUpdatedRows === 0n) return {};
    running.concerns({ accountId, orderId: order.order_id });
    const record = await loadOrder(transaction, order.order_id);
    if (record === undefined) throw new Error(`order ${order.order_id} has no invitation or requester`);
    await writeAlerts(running, record, {
      kind: endsSoon,
      facts: { expiresAt: order.not_after.toISOString() },
    });
    return {};
  };
