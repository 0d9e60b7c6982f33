import { registrationKey } from '#core/accounts/registration-number.ts';

interface Registered {
  readonly countryName: string;
  readonly registrationNumber: string;
}

/** Whether both stand under one number of one country's register, however it is written. */
export function isSameOrganisation(one: Registered, other: Registered): boolean {
  return one.countryName === other.countryName && keyOf(one) === keyOf(other);
}

const keyOf = ({ countryName, registrationNumber }: Registered): string =>
  registrationKey(countryName, registrationNumber);
