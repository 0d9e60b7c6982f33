import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Ends the order with a reason. */
export const refuseOrder: Handler<'order.refuse@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const order = await findOrderForChange(running, args.reference);
    checkStateAllows(order, 'order.refuse@1', now);
    await transaction
      .updateTable('orders')
      .set({
        refused_at: now,
        refusal_reason: args.reason,
        version: await running.version(order.accountId),
      })
      .where('order_id', '=', order.orderId)
      .execute();
    return {};
  };
