import type { AccountRequest, ContactPerson } from './account-request.ts';
import type { Checked } from './checked.ts';
import { checkNafCode, type NafFault } from './naf-code.ts';
import type { OrganisationIdentity } from './organisation-identity.ts';
import { checkPhoneNumber, type PhoneFault } from './phone-number.ts';
import { checkRegistrationNumber, isInSirene, type RegistrationFault } from './registration-number.ts';
import { checkVatNumber, type VatFault } from './vat-number.ts';

export type NumberFault = NafFault | PhoneFault | RegistrationFault | VatFault;

/** The numbers of a request that a rule may check, in the order of the form. */
export const checkedNumbers = [
  'registrationNumber',
  'nafCode',
  'vatNumber',
  'phone',
  'administrativePhone',
  'technicalPhone',
] as const;
export type CheckedNumber = (typeof checkedNumbers)[number];

/** One number: checked by a rule, by its shape alone, not given, or wrong. */
export type NumberOutcome = 'absent' | 'byRule' | 'byShape' | NumberFault;

/**
 * Checks the numbers of a request for an account: the same in the form, on the server and before the operator.
 * @returns the request with its numbers in their one way of writing; those that are wrong stay as they were typed
 */
export function checkAccountRequest(request: AccountRequest): {
  readonly request: AccountRequest;
  readonly outcomes: Readonly<Record<CheckedNumber, NumberOutcome>>;
} {
  const { organisation, administrative, technical } = request;
  const country = organisation.countryName;
  const { identity, outcomes } = checkIdentity(organisation);
  const administrativePhone = checkOptionalPhone(administrative, country);
  const technicalPhone = technical && checkOptionalPhone(technical, country);
  return {
    request: {
      ...request,
      organisation: identity,
      administrative: { ...administrative, phone: writtenAs(administrativePhone, administrative.phone) },
      ...(technical && { technical: { ...technical, phone: writtenAs(technicalPhone, technical.phone) } }),
    },
    outcomes: {
      ...outcomes,
      administrativePhone: outcomeOf(administrativePhone),
      technicalPhone: outcomeOf(technicalPhone),
    },
  };
}

/** The faults among the outcomes. */
export function faultsAmong(
  outcomes: Readonly<Record<CheckedNumber, NumberOutcome>>,
): Readonly<Partial<Record<CheckedNumber, NumberFault>>> {
  const wrong = Object.entries(outcomes).filter(
    ([, outcome]) => outcome !== 'absent' && outcome !== 'byRule' && outcome !== 'byShape',
  );
  return Object.fromEntries(wrong) as Partial<Record<CheckedNumber, NumberFault>>;
}

function checkIdentity(identity: OrganisationIdentity) {
  const { countryName: country } = identity;
  const registration = checkRegistrationNumber(country, identity.registrationNumber);
  const registrationNumber = writtenAs(registration, identity.registrationNumber);
  const naf = isInSirene(country) ? checkNafCode(identity.nafCode) : undefined;
  const vat =
    identity.vatNumber === ''
      ? undefined
      : checkVatNumber(identity.vatNumber, { country, registrationNumber });
  const phone = checkPhoneNumber(identity.phone, country);
  return {
    identity: {
      ...identity,
      registrationNumber,
      // Only France has it: what was typed before another country was chosen goes.
      nafCode: naf === undefined ? '' : writtenAs(naf, identity.nafCode),
      vatNumber: writtenAs(vat, identity.vatNumber),
      phone: writtenAs(phone, identity.phone),
    },
    outcomes: {
      registrationNumber: outcomeOf(registration),
      nafCode: outcomeOf(naf),
      vatNumber: outcomeOf(vat),
      phone: outcomeOf(phone),
    },
  };
}

function checkOptionalPhone({ phone }: ContactPerson, country: string): Checked<PhoneFault> | undefined {
  return phone === '' ? undefined : checkPhoneNumber(phone, country);
}

function outcomeOf(checked: Checked<NumberFault> | undefined): NumberOutcome {
  if (checked === undefined) return 'absent';
  if ('fault' in checked) return checked.fault;
  return checked.byRule ? 'byRule' : 'byShape';
}

function writtenAs(checked: Checked<NumberFault> | undefined, typed: string): string {
  return checked !== undefined && 'value' in checked ? checked.value : typed;
}
