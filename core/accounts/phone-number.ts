import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Checked } from './checked.ts';

export type PhoneFault = 'missing' | 'phoneWrong';

/**
 * Reads a phone number as people write it and gives it back in E.164 (`+33140205050`).
 * @param country ISO 3166-1 alpha-2, of a number without a country code
 */
export function checkPhoneNumber(text: string, country: string): Checked<PhoneFault> {
  const typed = text.trim();
  if (typed === '') return { fault: 'missing' };
  const parsed = parsePhoneNumberFromString(typed.replace(/^00/, '+'), country as CountryCode);
  if (parsed === undefined || !parsed.isValid() || parsed.ext !== undefined) return { fault: 'phoneWrong' };
  return { value: parsed.number, byRule: true };
}
