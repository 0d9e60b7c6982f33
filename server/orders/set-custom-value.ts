import type { Handler } from '../commands/handler.ts';
import { definedValues } from './custom-values.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Notes something in one of the account's own fields, whatever has become of the order. */
export const setCustomValue: Handler<'order.setCustomValue@1'> =
  ({ args: { reference, slot, value } }) =>
  async (running) => {
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'order.setCustomValue@1', running.now);
    const { [slot]: _, ...others } = order.customValues;
    const added = await definedValues(running, order.accountId, { [slot]: value });
    await running.transaction
      .updateTable('orders')
      .set({
        custom_values: JSON.stringify({ ...others, ...added }),
        version: await running.version(order.accountId),
      })
      .where('order_id', '=', order.orderId)
      .execute();
    return {};
  };
