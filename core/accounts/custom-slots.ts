/** The four fields that an account may define for itself (CUS-1; T 7.3). */
export const customSlots = ['a', 'b', 'c', 'd'] as const;
export type CustomSlot = (typeof customSlots)[number];
