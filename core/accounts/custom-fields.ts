import * as v from 'valibot';
import { line } from '../commands/fields.ts';
import type { CustomSlot } from './custom-slots.ts';

export { type CustomSlot, customSlots } from './custom-slots.ts';

/** Longest texts, in characters. */
export const customLimits = { label: 32, description: 128, value: 128 } as const;

/** What an order says in the account's own fields; what is left out or empty is not filled in. */
export type CustomValues = Readonly<Partial<Record<CustomSlot, string | undefined>>>;

export const customValue = line(customLimits.value);
export const customValuesSchema = v.partial(
  v.strictObject({ a: customValue, b: customValue, c: customValue, d: customValue }),
);
