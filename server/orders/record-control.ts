import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Records what the auditor found (OPS-1). */
export const recordControl: Handler<'order.control@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const order = await findOrderForChange(running, args.reference);
    checkStateAllows(order, 'order.control@1', now);
    await transaction
      .updateTable('controls')
      .set({
        outcome: args.outcome,
        comment: args.comment,
        version: await running.version(order.accountId),
      })
      .where('order_id', '=', order.orderId)
      .where('control', '=', args.control)
      .execute();
    return {};
  };
