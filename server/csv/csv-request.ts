import * as v from 'valibot';
import { csvTime } from '#core/csv/csv-time.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Messages } from '#core/messages/en/index.ts';
import { messages as english } from '#core/messages/en/index.ts';
import { messages as french } from '#core/messages/fr/index.ts';
import { type Language, languages } from '#core/messages/message.ts';

const schema = v.object({
  language: v.optional(v.picklist(languages), 'en'),
  zone: v.optional(v.pipe(v.string(), v.maxLength(64), v.check(isZone)), 'UTC'),
});

const wordsOf: Readonly<Record<Language, Messages>> = { en: english, fr: french };

/** For whom a CSV is written. */
export interface CsvReader {
  readonly language: Language;
  readonly words: Messages;
  /** IANA name of their time zone. */
  readonly zone: string;
  /** `2026-11-21 14:05:09`, which sorts and which spreadsheet programs take for a time. */
  readonly time: (at: Date | string) => string;
}

/** @throws Refusal `request.malformed` for a language that is not spoken or a zone that there is not */
export function csvReader(query: unknown): CsvReader {
  const asked = v.safeParse(schema, query);
  if (!asked.success) throw new Refusal('request.malformed');
  const { language, zone } = asked.output;
  return { language, zone, words: wordsOf[language], time: csvTime(zone) };
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
