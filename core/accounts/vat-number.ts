import * as austria from 'stdnum/lib/cjs/at/uid.js';
import * as belgium from 'stdnum/lib/cjs/be/vat.js';
import * as bulgaria from 'stdnum/lib/cjs/bg/vat.js';
import * as switzerland from 'stdnum/lib/cjs/ch/vat.js';
import * as cyprus from 'stdnum/lib/cjs/cy/vat.js';
import * as czechia from 'stdnum/lib/cjs/cz/dic.js';
import * as germany from 'stdnum/lib/cjs/de/vat.js';
import * as denmark from 'stdnum/lib/cjs/dk/cvr.js';
import * as estonia from 'stdnum/lib/cjs/ee/kmkr.js';
import * as spain from 'stdnum/lib/cjs/es/nif.js';
import * as finland from 'stdnum/lib/cjs/fi/alv.js';
import * as france from 'stdnum/lib/cjs/fr/tva.js';
import * as unitedKingdom from 'stdnum/lib/cjs/gb/vat.js';
import * as greece from 'stdnum/lib/cjs/gr/vat.js';
import * as croatia from 'stdnum/lib/cjs/hr/oib.js';
import * as hungary from 'stdnum/lib/cjs/hu/anum.js';
import * as ireland from 'stdnum/lib/cjs/ie/vat.js';
import * as italy from 'stdnum/lib/cjs/it/iva.js';
import * as lithuania from 'stdnum/lib/cjs/lt/pvm.js';
import * as luxembourg from 'stdnum/lib/cjs/lu/tva.js';
import * as latvia from 'stdnum/lib/cjs/lv/pvn.js';
import * as malta from 'stdnum/lib/cjs/mt/vat.js';
import * as netherlands from 'stdnum/lib/cjs/nl/btw.js';
import * as norway from 'stdnum/lib/cjs/no/mva.js';
import * as poland from 'stdnum/lib/cjs/pl/nip.js';
import * as portugal from 'stdnum/lib/cjs/pt/nif.js';
import * as romania from 'stdnum/lib/cjs/ro/cif.js';
import * as sweden from 'stdnum/lib/cjs/se/vat.js';
import * as slovenia from 'stdnum/lib/cjs/si/ddv.js';
import * as slovakia from 'stdnum/lib/cjs/sk/dph.js';
import type { Checked } from './checked.ts';
import { isInSirene } from './registration-number.ts';

export type VatFault = 'vatCountry' | 'vatChecksum' | 'vatForm' | 'vatOfAnotherSiren';

interface Rule {
  /** What the number begins with, the usual one first: mostly the country's code (directive 2006/112/EC, article 215). */
  readonly prefixes: readonly [string, ...string[]];
  /** Takes the number without its prefix. */
  readonly isValid: (number: string) => boolean;
}

type Validator = { readonly validate: (text: string) => { readonly isValid: boolean } };
const rule = (prefix: string, { validate }: Validator, ...others: readonly string[]): Rule => ({
  prefixes: [prefix, ...others],
  isValid: (number) => validate(number).isValid,
});

/** By country of the organisation. Monaco is in France's VAT, the Isle of Man in the United Kingdom's. */
const rules: Readonly<Record<string, Rule>> = {
  AT: rule('AT', austria),
  BE: rule('BE', belgium),
  BG: rule('BG', bulgaria),
  CH: swissRule(),
  CY: rule('CY', cyprus),
  CZ: rule('CZ', czechia),
  DE: rule('DE', germany),
  DK: rule('DK', denmark),
  EE: rule('EE', estonia),
  ES: rule('ES', spain),
  FI: rule('FI', finland),
  FR: rule('FR', france),
  // Northern Ireland's traders with the Union write XI.
  GB: rule('GB', unitedKingdom, 'XI'),
  GR: rule('EL', greece, 'GR'),
  HR: rule('HR', croatia),
  HU: rule('HU', hungary),
  IE: rule('IE', ireland),
  IM: rule('GB', unitedKingdom),
  IT: rule('IT', italy),
  LT: rule('LT', lithuania),
  LU: rule('LU', luxembourg),
  LV: rule('LV', latvia),
  MC: rule('FR', france),
  MT: rule('MT', malta),
  NL: rule('NL', netherlands),
  NO: rule('NO', norway),
  PL: rule('PL', poland),
  PT: rule('PT', portugal),
  RO: rule('RO', romania),
  SE: rule('SE', sweden),
  SI: rule('SI', slovenia),
  SK: rule('SK', slovakia),
};

/** Written with TVA, IVA, MWST or TPV at its end, in the language of the canton. */
function swissRule(): Rule {
  return { prefixes: ['CHE'], isValid: (number) => switzerland.validate(`CHE${number}`).isValid };
}

/**
 * Checks a VAT number by the rule of the organisation's country; whether it is in use only VIES can tell.
 * @param country ISO 3166-1 alpha-2
 * @param registrationNumber a French number holds the SIREN, which must be the organisation's
 */
export function checkVatNumber(
  text: string,
  { country, registrationNumber }: { readonly country: string; readonly registrationNumber: string },
): Checked<VatFault> {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-/]/g, '');
  const found = ruleOf(country);
  if (found === undefined) {
    return /^[A-Z\d]{4,20}$/.test(typed) ? { value: typed, byRule: false } : { fault: 'vatForm' };
  }
  const { prefix, number } = split(typed, found);
  if (!found.isValid(number)) {
    return { fault: isOfAnotherCountry(typed, found) ? 'vatCountry' : 'vatChecksum' };
  }
  if (isInSirene(country) && number.slice(2) !== registrationNumber.replace(/\D/g, '').slice(0, 9)) {
    return { fault: 'vatOfAnotherSiren' };
  }
  return { value: prefix + number, byRule: true };
}

function ruleOf(country: string): Rule | undefined {
  const key = isInSirene(country) ? 'FR' : country;
  return Object.hasOwn(rules, key) ? rules[key] : undefined;
}

/** Many people leave the prefix out. */
function split(typed: string, { prefixes }: Rule): { readonly prefix: string; readonly number: string } {
  const prefix = prefixes.find((start) => typed.startsWith(start));
  if (prefix === undefined) return { prefix: prefixes[0], number: typed };
  return { prefix: prefix === 'GR' ? 'EL' : prefix, number: typed.slice(prefix.length) };
}

function isOfAnotherCountry(typed: string, { prefixes }: Rule): boolean {
  if (prefixes.some((start) => typed.startsWith(start))) return false;
  return Object.values(rules).some((other) => other.prefixes.some((start) => typed.startsWith(start)));
}
