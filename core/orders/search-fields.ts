import { type CustomSlot, customSlots } from '../accounts/custom-slots.ts';

/** In which a word may be looked for (LST-2); the numbers of certificates among them. */
export const searchFields = [
  'holder',
  'emailAddress',
  'organizationName',
  'reference',
  'ownReference',
  'serialNumber',
  'authorityReference',
  ...customSlots.map((slot) => `custom.${slot}` as const),
] as const;
export type SearchField = (typeof searchFields)[number] | `custom.${CustomSlot}`;

export function isSearchField(text: string | undefined): text is SearchField {
  return (searchFields as readonly (string | undefined)[]).includes(text);
}
