import { renewalFailed } from '#core/alerts/alert-kinds.ts';
import { endOf } from '#core/orders/renewal.ts';
import { writeAlerts } from '../alerts/write-alerts.ts';
import type { Handler } from '../commands/handler.ts';
import { loadOrder } from '../orders/load-orders.ts';
import { nextTry } from './retries.ts';

/** Notes that a renewal failed and when it is tried again, and alerts those who follow the order. */
export const noteFailure: Handler<'renewal.noteFailure@1'> =
  ({ args: { reference, failures: before, code } }) =>
  async (running) => {
    const { transaction, now } = running;
    const held = await transaction
      .selectFrom('orders')
      .select(['account_id', 'order_id'])
      .where('reference', '=', reference)
      // Somebody was faster, with the renewal itself or by wanting none.
      .where('renewed_by', 'is', null)
      .where('automatic_renewal_since', 'is not', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (held === undefined) return {};
    const { account_id, order_id } = held;
    const known = await transaction
      .selectFrom('renewal_failures')
      .select('failures')
      .where('order_id', '=', order_id)
      .executeTakeFirst();
    // Another server has noted the same.
    if ((known?.failures ?? 0) !== before) return {};
    running.concerns({ accountId: account_id, orderId: order_id });
    const failures = before + 1;
    const again = nextTry(failures, now);
    const row = { failures, try_again_at: again ?? null, version: await running.version(account_id) };
    await transaction
      .insertInto('renewal_failures')
      .values({ order_id, account_id, ...row })
      .onConflict((conflict) => conflict.column('order_id').doUpdateSet(row))
      .execute();
    const order = await loadOrder(transaction, order_id);
    if (order === undefined) throw new Error(`order ${order_id} has no invitation or requester`);
    const expiresAt = endOf(order)?.toISOString();
    await writeAlerts(running, order, {
      kind: renewalFailed,
      facts: {
        code,
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(again === undefined ? {} : { triesAgainAt: again.toISOString() }),
      },
    });
    return {};
  };
