import type { Language } from '../messages/message.ts';

/** Where a comma parts decimals, spreadsheet programs expect semicolons between cells. */
const delimiters: Readonly<Record<Language, string>> = { en: ',', fr: ';' };

interface CsvForm {
  readonly delimiter: string;
  readonly record_delimiter: 'windows';
  readonly quoted_match: RegExp;
  readonly escape_formulas: true;
  readonly bom: boolean;
}

/** Of csv-stringify, which comes in one build for the portal and in another for browsers. */
export type Stringify = (rows: string[][], form: CsvForm) => string;

/** A table as text, a portion of rows at a time. */
export interface CsvText {
  readonly head: (header: readonly string[]) => string;
  readonly lines: (rows: readonly (readonly string[])[]) => string;
}

/**
 * As spreadsheet programs of that language open it: UTF-8 that says so, and no cell that they would take for a formula
 * (OWASP ASVS 5.0 §1.2.10). The portal and the device write by this one rule.
 */
export function csvText(stringify: Stringify, language: Language): CsvText {
  const form: CsvForm = {
    delimiter: delimiters[language],
    record_delimiter: 'windows',
    quoted_match: /[\r\n,;]/,
    escape_formulas: true,
    bom: false,
  };
  return {
    head: (header) => stringify([[...header]], { ...form, bom: true }),
    lines: (rows) =>
      rows.length === 0
        ? ''
        : stringify(
            rows.map((cells) => [...cells]),
            form,
          ),
  };
}
