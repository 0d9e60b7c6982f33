import { type ContactField, contactFields } from '#core/accounts/contacts.ts';
import { checkPhoneNumber } from '#core/accounts/phone-number.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { ContactView } from '#core/portal/administration-views.ts';
import { createDraft } from '../../shell/draft.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

/** The lists are `yes` or empty: a form knows texts only. */
export type ContactValues = Readonly<Record<ContactField | 'administrative' | 'technical', string>>;

const fields = Object.keys(contactFields) as readonly ContactField[];
const phones = ['phone', 'mobile'] as const;

interface ContactFormOptions {
  /** Absent: somebody new. */
  readonly contact: ContactView | undefined;
  readonly storage: Storage;
  readonly onDone: (name: string) => void;
}

export function createContactForm(
  { portal, newId }: Environment,
  { contact, storage, onDone }: ContactFormOptions,
): Form<ContactValues> {
  const initial = valuesOf(contact);
  return createForm<ContactValues>({
    initial,
    faultsOf,
    send: async (values, id) => {
      const args = argsOf(values);
      if (contact === undefined) await portal.run('contact.add@1', args, { id });
      else {
        const { administrative: _, technical: __, ...changed } = args;
        await portal.run('contact.change@1', { contactId: contact.contactId, ...changed }, { id });
      }
      onDone(values.name);
    },
    newId,
    ...(contact === undefined ? { draft: createDraft('contact', initial, storage) } : {}),
  });
}

function valuesOf(contact: ContactView | undefined): ContactValues {
  const known = Object.fromEntries(fields.map((field) => [field, contact?.[field] ?? '']));
  return { ...(known as Record<ContactField, string>), administrative: 'yes', technical: 'yes' };
}

/** By the command's schema, and phone numbers as the portal checks them. */
export function faultsOf(values: ContactValues): FormFaults<ContactValues> {
  const { phone, mobile, ...others } = argsOf(values);
  const wrong = phones.filter(
    (field) => values[field].trim() !== '' && 'fault' in checkPhoneNumber(values[field], countryOf(values)),
  );
  return {
    ...schemaFaults(commandCatalogue['contact.add@1'].args, others),
    ...Object.fromEntries(wrong.map((field) => [field, 'wrong'])),
  };
}

/** The command's arguments, with phone numbers in E.164. */
export function argsOf(values: ContactValues) {
  return {
    ...values,
    phone: written(values.phone, countryOf(values)),
    mobile: written(values.mobile, countryOf(values)),
    administrative: values.administrative !== '',
    technical: values.technical !== '',
  };
}

function written(typed: string, country: string): string {
  if (typed.trim() === '') return '';
  const checked = checkPhoneNumber(typed, country);
  return 'value' in checked ? checked.value : typed;
}

/** A number without a country code is of the contact's country, else of ours. */
const countryOf = ({ country }: ContactValues): string => country || 'FR';
