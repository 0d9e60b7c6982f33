import type { Choice } from '../look/select-field.tsx';
import { formats, language } from '../shell/words.ts';
import { countries } from './countries.ts';

/** Every country to choose among, in the alphabetical order of the reader's language. */
export function namedCountries(): readonly Choice[] {
  const { country } = formats.value;
  const byName = new Intl.Collator(language.value).compare;
  return countries
    .map((value) => ({ value, label: country(value) }))
    .sort((one, other) => byName(one.label, other.label));
}
