import type { Handler } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';
import { mailToRequester } from './order-mail.ts';

/** Ends the order with a reason, and tells who asked for it. */
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
    await queueMail(running, mailToRequester(order, 'refused', { reason: args.reason }));
    return {};
  };
