import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { errors } from '#core/messages/en/errors/index.ts';
import type { Language } from '#core/messages/message.ts';
import { type ExtensionWords, languageOf, wordsIn } from './words-in.ts';

interface Spoken extends ExtensionWords {
  readonly language: Language;
  readonly errors: typeof errors;
}

/** Errors have many words, and seldom say any. */
const loadErrors = {
  en: () => import('#core/messages/en/errors/index.ts'),
  fr: () => import('#core/messages/fr/errors/index.ts'),
};

const spoken = signal<Spoken | undefined>(undefined);

/** The words of the browser's language; `speak` must have ended first. */
export const words: ReadonlySignal<Spoken> = computed(() => {
  if (!spoken.value) throw new Error('words were asked for before speak() had loaded them');
  return spoken.value;
});

/** @param wanted BCP 47 tag of the browser's interface, which the names in the manifest follow too */
export async function speak(wanted: string): Promise<void> {
  const language = languageOf(wanted);
  spoken.value = { language, ...wordsIn(language), ...(await loadErrors[language]()) };
  document.documentElement.lang = language;
}

/** @param at ISO 8601 */
export function day(at: string): string {
  return written(new Date(at), { dateStyle: 'long' });
}

export function date(at: Date): string {
  return written(at, { dateStyle: 'long', timeStyle: 'short' });
}

/** @param at ISO 8601 */
export function shortDate(at: string): string {
  return written(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
}

function written(at: Date, style: Intl.DateTimeFormatOptions): string {
  const locale = words.value.language === 'en' ? 'en-GB' : words.value.language;
  return new Intl.DateTimeFormat(locale, style).format(at);
}
