import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { statement } from '../database/statement.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Notes something in one of the account's own fields, whatever has become of the order. */
export const setCustomValue: Handler<'order.setCustomValue@1'> =
  ({ args: { reference, slot, value } }) =>
  async (running) => {
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'order.setCustomValue@1', running.now);
    const { [slot]: _, ...others } = order.customValues;
    const values = value === '' ? others : { ...others, [slot]: value };
    const isEmptied = value === '';
    const parameters = [order.orderId, JSON.stringify(values), running.now, isEmptied, slot];
    const [changed] = await valuesChanged(running.transaction, parameters);
    if (changed === undefined) throw new Refusal('customField.undefined');
    running.took(order.accountId, changed.version);
    return {};
  };

/** Nothing is noted in a field that the account has not defined, or defines no more. */
const valuesChanged = statement<{ readonly version: number }>(
  'change custom values',
  `update orders set custom_values = $2, last_operation_at = $3, version = next_account_version(account_id)
  where order_id = $1 and ($4 or exists (
    select from custom_fields f where f.account_id = orders.account_id and f.slot = $5))
  returning version`,
);
