import { checkPhoneNumber } from '#core/accounts/phone-number.ts';
import { type Right, rights } from '#core/accounts/rights.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Language } from '#core/messages/message.ts';
import type { ContactOffer } from '#core/portal/users-views.ts';
import { createDraft } from '../shell/draft.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../shell/form.ts';
import { schemaFaults } from '../shell/schema-faults.ts';

const contactTexts = [
  'name',
  'service',
  'position',
  'mail',
  'phone',
  'mobile',
  'streetAddress',
  'postalCode',
  'locality',
  'country',
] as const;
type ContactText = (typeof contactTexts)[number];

/** Texts only, as forms know them: a choice is `yes` or empty, the rights are joined by commas. */
export type AddUserValues = Readonly<
  Record<ContactText | 'contactId' | 'language' | 'login' | 'mailing' | 'notify' | 'rights', string>
>;

interface AddUserOptions {
  readonly accountId: string;
  readonly language: Language;
  readonly storage: Storage;
  readonly onAdded: (values: AddUserValues) => void;
}

export function createAddUser(
  { portal, newId }: Environment,
  { accountId, language, storage, onAdded }: AddUserOptions,
): Form<AddUserValues> {
  const initial: AddUserValues = {
    ...emptyContact,
    login: '',
    language,
    rights: '',
    notify: 'yes',
  };
  return createForm<AddUserValues>({
    initial,
    faultsOf: (values) => faultsOf(values, accountId),
    send: async (values, id) => {
      await portal.run('user.add@1', argsOf(values, accountId), { id });
      onAdded(values);
    },
    newId,
    draft: createDraft(`user.${accountId}`, initial, storage),
  });
}

const emptyContact = {
  ...(Object.fromEntries(contactTexts.map((field) => [field, ''])) as Record<ContactText, string>),
  contactId: '',
  mailing: '',
};

/** What the form says of a contact who gets an access, or of nobody yet. */
export function contactValues(contact: ContactOffer | undefined): Partial<AddUserValues> {
  if (!contact) return emptyContact;
  const texts = Object.fromEntries(contactTexts.map((field) => [field, contact[field]]));
  return { ...texts, contactId: contact.contactId, mailing: contact.mailing ? 'yes' : '' };
}

export function rightsIn({ rights: joined }: Pick<AddUserValues, 'rights'>): readonly Right[] {
  const held = joined.split(',');
  return rights.filter((right) => held.includes(right));
}

const phones = ['phone', 'mobile'] as const;

/** By the command's schema, and phone numbers as the portal reads them. */
export function faultsOf(values: AddUserValues, accountId: string): FormFaults<AddUserValues> {
  const { phone: _, mobile: __, ...others } = argsOf(values, accountId);
  const wrong = phones.filter((field) => values[field].trim() !== '' && phoneIn(values, field) === undefined);
  return {
    ...schemaFaults(commandCatalogue['user.add@1'].args, others),
    ...Object.fromEntries(wrong.map((field) => [field, 'wrong'])),
  };
}

export function argsOf(values: AddUserValues, accountId: string) {
  const { contactId, language, mailing, notify, ...texts } = values;
  return {
    ...texts,
    accountId,
    ...(contactId === '' ? {} : { contactId }),
    phone: phoneIn(values, 'phone') ?? texts.phone,
    mobile: phoneIn(values, 'mobile') ?? texts.mobile,
    mailing: mailing !== '',
    language: language as Language,
    rights: [...rightsIn(values)],
    notify: notify !== '',
  };
}

/** In E.164; a number without a country code is of the person's country, else of ours. */
function phoneIn(values: AddUserValues, field: (typeof phones)[number]): string | undefined {
  const checked = checkPhoneNumber(values[field], values.country || 'FR');
  return 'value' in checked ? checked.value : undefined;
}
