import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number in E.164 as people read it: `+33 1 40 20 50 50`. */
export function readablePhone(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
