import * as firmenbuchnummer from 'stdnum/lib/cjs/at/businessid.js';
import * as ondernemingsnummer from 'stdnum/lib/cjs/be/vat.js';
import * as uid from 'stdnum/lib/cjs/ch/uid.js';
import * as ico from 'stdnum/lib/cjs/cz/ico.js';
import * as cvr from 'stdnum/lib/cjs/dk/cvr.js';
import * as registrikood from 'stdnum/lib/cjs/ee/registrikood.js';
import * as ytunnus from 'stdnum/lib/cjs/fi/ytunnus.js';
import * as siren from 'stdnum/lib/cjs/fr/siren.js';
import * as siret from 'stdnum/lib/cjs/fr/siret.js';
import * as orgnr from 'stdnum/lib/cjs/no/orgnr.js';
import * as nipc from 'stdnum/lib/cjs/pt/nipc.js';
import * as organisationsnummer from 'stdnum/lib/cjs/se/orgnr.js';
import type { Checked } from './checked.ts';

export type RegistrationFault =
  | 'missing'
  | 'sirenLength'
  | 'sirenChecksum'
  | 'siretChecksum'
  | 'registrationChecksum'
  | 'registrationForm';

/** Countries and territories whose organisations stand in France’s SIRENE register (Code de commerce, R123-220). */
const inSirene: readonly string[] = ['FR', 'BL', 'GF', 'GP', 'MF', 'MQ', 'PM', 'RE', 'YT'];

export function isInSirene(country: string): boolean {
  return inSirene.includes(country);
}

interface Validator {
  readonly validate: (text: string) => { readonly isValid: boolean; readonly compact?: string };
}

/** Where one register numbers every organisation, and the number carries a check. */
const registers: Readonly<Record<string, Validator>> = {
  AT: firmenbuchnummer,
  BE: ondernemingsnummer,
  CH: uid,
  CZ: ico,
  DK: cvr,
  EE: registrikood,
  FI: ytunnus,
  NO: orgnr,
  PT: nipc,
  SE: organisationsnummer,
};

/**
 * Checks the number of an organisation in its country's register: a SIREN or SIRET by Luhn's sum (La Poste's SIRETs by
 * their own), others by their country's rule where there is one.
 * @param country ISO 3166-1 alpha-2
 */
export function checkRegistrationNumber(country: string, text: string): Checked<RegistrationFault> {
  const typed = text.normalize('NFKC').trim().toUpperCase();
  if (typed === '') return { fault: 'missing' };
  if (isInSirene(country)) return checkFrench(typed.replace(/[\s.\-/]/g, ''));
  const register = Object.hasOwn(registers, country) ? registers[country] : undefined;
  if (register === undefined) {
    if (typed.length > 50 || !/^[\p{L}\d][\p{L}\d .\-/_]*$/u.test(typed))
      return { fault: 'registrationForm' };
    return { value: typed.replace(/\s+/g, ' '), byRule: false };
  }
  const { isValid, compact } = register.validate(typed);
  return isValid && compact !== undefined
    ? { value: compact, byRule: true }
    : { fault: 'registrationChecksum' };
}

function checkFrench(digits: string): Checked<RegistrationFault> {
  if (!/^(?:\d{9}|\d{14})$/.test(digits)) return { fault: 'sirenLength' };
  if (!siren.validate(digits.slice(0, 9)).isValid) return { fault: 'sirenChecksum' };
  if (digits.length === 14 && !siret.validate(digits).isValid) return { fault: 'siretChecksum' };
  return { value: digits, byRule: true };
}

/**
 * The same for every writing of one organisation's number: the SIREN of a SIRET, elsewhere its letters and digits.
 * Two organisations with the same country and key are one.
 */
export function registrationKey(country: string, number: string): string {
  const plain = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\d]/gu, '');
  return isInSirene(country) ? plain.slice(0, 9) : plain;
}
