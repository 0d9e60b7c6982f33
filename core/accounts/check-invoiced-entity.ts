import type { Checked } from './checked.ts';
import { checkPhoneNumber, type PhoneFault } from './phone-number.ts';
import type { InvoicedEntity } from './preferences.ts';
import { checkRegistrationNumber, type RegistrationFault } from './registration-number.ts';
import { checkVatNumber, type VatFault } from './vat-number.ts';

type Numbers = Pick<InvoicedEntity, 'countryName' | 'phone' | 'registrationNumber' | 'vatNumber'>;
export type InvoicedNumber = Exclude<keyof Numbers, 'countryName'>;
export type InvoicedFault = PhoneFault | RegistrationFault | VatFault;

/**
 * Checks the numbers of an invoiced entity by the rules of its country: the same in the form and on the server. None of
 * them need be given.
 * @returns the numbers in their one way of writing; those that are wrong stay as they were typed
 */
export function checkInvoicedEntity<Entity extends Numbers>(
  entity: Entity,
): { readonly entity: Entity; readonly faults: Readonly<Partial<Record<InvoicedNumber, InvoicedFault>>> } {
  const { countryName: country, phone, registrationNumber, vatNumber } = entity;
  const faults: Partial<Record<InvoicedNumber, InvoicedFault>> = {};
  const written = (field: InvoicedNumber, typed: string, check: () => Checked<InvoicedFault>): string => {
    if (typed.trim() === '') return '';
    const checked = check();
    if ('value' in checked) return checked.value;
    faults[field] = checked.fault;
    return typed;
  };
  const registration = written('registrationNumber', registrationNumber, () =>
    checkRegistrationNumber(country, registrationNumber),
  );
  return {
    entity: {
      ...entity,
      registrationNumber: registration,
      vatNumber: written('vatNumber', vatNumber, () => checkVat(vatNumber, country, registration)),
      phone: written('phone', phone, () => checkPhoneNumber(phone, country)),
    },
    faults,
  };
}

/** A French number is held against the SIREN, where there is one to hold it against. */
function checkVat(vatNumber: string, country: string, registrationNumber: string): Checked<VatFault> {
  const siren = registrationNumber === '' ? vatNumber.replace(/\D/g, '').slice(-9) : registrationNumber;
  return checkVatNumber(vatNumber, { country, registrationNumber: siren });
}
