import {
  type AccountRequest,
  accountRequestSchema,
  contactPersonSchema,
  type OrganisationType,
} from '#core/accounts/account-request.ts';
import {
  type CheckedNumber,
  checkAccountRequest,
  checkedNumbers,
  faultsAmong,
  type NumberFault,
} from '#core/accounts/check-account-request.ts';
import { organisationIdentitySchema } from '#core/accounts/organisation-identity.ts';
import type { Plan } from '#core/accounts/rights.ts';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import type { CommandInput } from '#core/commands/catalogue.ts';
import type { Language } from '#core/messages/message.ts';
import type { FieldFault, FormFaults } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

const organisationFields = [
  'organizationName',
  'countryName',
  'registrationNumber',
  'nafCode',
  'vatNumber',
  'streetAddress',
  'postalCode',
  'localityName',
  'stateOrProvinceName',
  'phone',
] as const;
type OrganisationField = (typeof organisationFields)[number];

const contactFields = ['Name', 'Position', 'Mail', 'Phone'] as const;
type ContactField = (typeof contactFields)[number];
export type Role = 'administrative' | 'technical';

/** What the form holds, as text. */
export type RequestValues = Readonly<Record<OrganisationField | `${Role}${ContactField}`, string>> & {
  /** `yes`, or empty. */
  readonly samePerson: string;
  readonly organisationType: OrganisationType | '';
  readonly plan: Plan | '';
  readonly signInMode: SignInMode;
  readonly language: Language;
  /** `yes`, or empty. */
  readonly terms: string;
};

export function emptyRequest(language: Language): RequestValues {
  const empty = [
    ...organisationFields,
    ...contactFields.flatMap((field) => [`administrative${field}`, `technical${field}`] as const),
  ].map((field) => [field, ''] as const);
  return {
    ...(Object.fromEntries(empty) as Record<OrganisationField | `${Role}${ContactField}`, string>),
    countryName: language === 'fr' ? 'FR' : '',
    samePerson: 'yes',
    organisationType: '',
    plan: '',
    signInMode: 'password',
    language,
    terms: '',
  };
}

/** What would be sent; whether it is right is for the schema and the checks to say. */
export function requestOf(values: RequestValues): CommandInput<'accountRequest.send@1'> {
  return {
    organisation: Object.fromEntries(
      organisationFields.map((field) => [field, values[field]]),
    ) as unknown as AccountRequest['organisation'],
    administrative: contactOf(values, 'administrative'),
    ...(values.samePerson === 'yes' ? {} : { technical: contactOf(values, 'technical') }),
    organisationType: values.organisationType as OrganisationType,
    plan: values.plan as Plan,
    signInMode: values.signInMode,
    language: values.language,
    termsAccepted: (values.terms === 'yes') as true,
  };
}

function contactOf(values: RequestValues, role: Role) {
  return {
    name: values[`${role}Name`],
    position: values[`${role}Position`],
    mail: values[`${role}Mail`],
    phone: values[`${role}Phone`],
  };
}

/** By the command's own schema, and by the checks of its numbers: the same that decide in the portal. */
export function faultsOf(values: RequestValues): FormFaults<RequestValues> {
  const request = requestOf(values);
  const wrong = Object.keys(numberFaultsOf(values)) as CheckedNumber[];
  const { organisationType, plan } = schemaFaults(accountRequestSchema, request);
  const faults: Readonly<Record<string, FieldFault | undefined>> = {
    ...Object.fromEntries(wrong.map((number) => [number, values[number].trim() ? 'wrong' : 'missing'])),
    ...schemaFaults(organisationIdentitySchema, request.organisation),
    ...contactFaults('administrative', request.administrative),
    ...(request.technical && contactFaults('technical', request.technical)),
    organisationType,
    plan,
    terms: values.terms === 'yes' ? undefined : 'missing',
  };
  return Object.fromEntries(
    Object.entries(faults).filter(([, fault]) => fault !== undefined),
  ) as FormFaults<RequestValues>;
}

function contactFaults(role: Role, contact: object): Readonly<Record<string, FieldFault>> {
  const faults = Object.entries(schemaFaults(contactPersonSchema, contact));
  return Object.fromEntries(
    faults.map(([field, fault]) => [`${role}${field.charAt(0).toUpperCase()}${field.slice(1)}`, fault]),
  );
}

/** What exactly is wrong with a number; nothing is said of one that is not filled in. */
export function numberFaultsOf(values: RequestValues): Readonly<Partial<Record<CheckedNumber, NumberFault>>> {
  const { outcomes } = checkAccountRequest(requestOf(values) as AccountRequest);
  return faultsAmong(outcomes);
}

export function isCheckedNumber(field: string): field is CheckedNumber {
  return (checkedNumbers as readonly string[]).includes(field);
}
