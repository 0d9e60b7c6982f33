import * as v from 'valibot';
import { line, mail, name } from '../commands/fields.ts';

/** E.164; whether such a number exists is told by phone-number.ts, which is too large to come with every command. */
const phone = v.pipe(line(16), v.regex(/^(?:\+[1-9]\d{5,14})?$/));

/** What is known of a contact (CON-1): the fields of the source's form (T 7.1). Empty text means unknown. */
export const contactFields = {
  name,
  service: v.optional(line(), ''),
  position: v.optional(line(), ''),
  mail,
  phone: v.optional(phone, ''),
  mobile: v.optional(phone, ''),
  streetAddress: v.optional(line(), ''),
  postalCode: v.optional(line(16), ''),
  locality: v.optional(line(), ''),
  /** ISO 3166-1 alpha-2. */
  country: v.optional(v.pipe(line(2), v.toUpperCase(), v.regex(/^(?:[A-Z]{2})?$/)), ''),
} as const;

export type ContactField = keyof typeof contactFields;

/** In which lists of the order form a contact is offered. */
export const contactLists = ['administrative', 'technical'] as const;
export type ContactList = (typeof contactLists)[number];
