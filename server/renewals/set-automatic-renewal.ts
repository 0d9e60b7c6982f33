import { reasonAgainstAutomaticRenewal } from '#core/orders/renewal.ts';
import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from '../orders/find-order.ts';
import { forgetFailures } from './forget-failures.ts';

/** Whether the portal orders the renewal by itself (AUR-1); told so anew, it tries anew. */
export const setAutomaticRenewal: Handler<'order.setAutomaticRenewal@1'> =
  ({ args: { reference, on } }) =>
  async (running) => {
    const { transaction, now } = running;
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'order.setAutomaticRenewal@1', now);
    const against = on ? reasonAgainstAutomaticRenewal(order) : undefined;
    if (against !== undefined) throw against;
    await forgetFailures(running, order.orderId);
    await transaction
      .updateTable('orders')
      .set({
        automatic_renewal_since: on ? (order.automaticRenewalSince ?? now) : null,
        version: await running.version(order.accountId),
      })
      .where('order_id', '=', order.orderId)
      .execute();
    return {};
  };
