import type { CustomValues } from '#core/accounts/custom-fields.ts';
import { customFieldsOf } from '../administration/custom-fields.ts';
import type { Running } from '../commands/handler.ts';
import type { OrderRecord } from '../orders/order-record.ts';

/** What the order says in those of the account's own fields that there still are. */
export async function keptValues(
  { transaction }: Running,
  { accountId, customValues }: OrderRecord,
): Promise<CustomValues> {
  const fields = await customFieldsOf(transaction, accountId);
  return Object.fromEntries(
    fields.flatMap(({ slot }) => (customValues[slot] ? [[slot, customValues[slot]]] : [])),
  );
}
