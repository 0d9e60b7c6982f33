import * as v from 'valibot';
import { line } from '../commands/fields.ts';

/** The four fields that an account may define for itself (CUS-1; T 7.3). */
export const customSlots = ['a', 'b', 'c', 'd'] as const;
export type CustomSlot = (typeof customSlots)[number];

/** Longest texts, in characters. */
export const customLimits = { label: 32, description: 128, value: 128 } as const;

/** What an order says in the account's own fields; what is left out or empty is not filled in. */
export type CustomValues = Readonly<Partial<Record<CustomSlot, string | undefined>>>;

export const customValue = line(customLimits.value);
export const customValuesSchema = v.partial(
  v.strictObject({ a: customValue, b: customValue, c: customValue, d: customValue }),
);
