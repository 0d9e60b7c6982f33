import { type CustomSlot, type CustomValues, customSlots } from '#core/accounts/custom-fields.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { customFieldsOf } from '../administration/custom-fields.ts';
import type { Running } from '../commands/handler.ts';

/**
 * What an order says in the fields that its account has defined, without the empty ones.
 * @throws Refusal `customField.undefined` for a text in another one
 */
export async function definedValues(
  { transaction }: Running,
  accountId: string,
  values: CustomValues,
): Promise<CustomValues> {
  const filled = customSlots.filter((slot) => values[slot] !== undefined && values[slot] !== '');
  if (filled.length === 0) return {};
  const defined = (await customFieldsOf(transaction, accountId)).map(({ slot }) => slot);
  if (filled.some((slot: CustomSlot) => !defined.includes(slot))) {
    throw new Refusal('customField.undefined');
  }
  return Object.fromEntries(filled.map((slot) => [slot, values[slot]]));
}
