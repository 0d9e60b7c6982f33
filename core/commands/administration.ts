import * as v from 'valibot';
import { contactFields } from '../accounts/contacts.ts';
import { customLimits, customSlots } from '../accounts/custom-fields.ts';
import { contactPointsSchema, invoicingSchema } from '../accounts/preferences.ts';
import { chosenColumns } from '../orders/list-columns.ts';
import { command } from './definition.ts';
import { id, line } from './fields.ts';

const administrators = [{ kind: 'user', anyOf: ['administrative'] }] as const;
const everybody = [{ kind: 'user' }, { kind: 'operator' }] as const;

const offered = { administrative: v.boolean(), technical: v.boolean() } as const;
const aboutPerson = Object.keys(contactFields);

/** Contacts, custom fields, preferences, list columns (PER-2, PRF-1, CUS-1, CON-1). */
export const administrationCommands = {
  /** Adds somebody whom forms offer; it gives no access. */
  'contact.add@1': command<{ readonly contactId: string }>()({
    args: v.object({ ...contactFields, ...offered }),
    permitted: administrators,
    offline: false,
    personal: aboutPerson,
  }),
  /** The name and mailbox of a contact who is a user are that user's own, and stay. */
  'contact.change@1': command<Record<never, never>>()({
    args: v.object({ contactId: id, ...contactFields }),
    permitted: administrators,
    offline: false,
    personal: aboutPerson,
  }),
  /** In which lists of the order form somebody is offered; it changes no right. */
  'contact.setLists@1': command<Record<never, never>>()({
    args: v.object({ contactId: id, ...offered }),
    permitted: administrators,
    offline: false,
  }),
  /** Orders that name the contact go on doing so. */
  'contact.remove@1': command<Record<never, never>>()({
    args: v.object({ contactId: id }),
    permitted: administrators,
    offline: false,
  }),
  /** Names one of the account's own four fields; an empty label takes the field away and keeps what orders say in it. */
  'customField.set@1': command<Record<never, never>>()({
    args: v.object({
      slot: v.picklist(customSlots),
      label: line(customLimits.label),
      description: v.optional(line(customLimits.description), ''),
    }),
    permitted: administrators,
    offline: false,
  }),
  /** What lists of orders show this person, on every device; null goes back to the usual. */
  'me.setListColumns@1': command<Record<never, never>>()({
    args: v.object({
      columns: v.nullable(
        v.pipe(
          v.array(v.string()),
          v.maxLength(64),
          v.transform((names) => [...chosenColumns(names)]),
        ),
      ),
    }),
    permitted: everybody,
    offline: true,
  }),
  /** Whether orders wait until somebody approves them (APP-1); turned off, what others order reaches holders at once. */
  'preferences.setApprovalMode@1': command<Record<never, never>>()({
    args: v.object({ on: v.boolean() }),
    permitted: administrators,
    fresh: true,
    offline: false,
  }),
  'preferences.setContactPoints@1': command<Record<never, never>>()({
    args: contactPointsSchema,
    permitted: administrators,
    offline: false,
    personal: ['generic', 'accountingAutomatic', 'accountingManual', 'urgent', 'purchasing', 'delivery'],
  }),
  'preferences.setInvoicing@1': command<Record<never, never>>()({
    args: invoicingSchema,
    permitted: administrators,
    offline: false,
    personal: ['invoicedEntity'],
  }),
} as const;
