import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { errors } from '#core/messages/en/errors/index.ts';
import type { extension } from '#core/messages/en/extension.ts';
import { type Language, languages } from '#core/messages/message.ts';

interface Spoken {
  readonly language: Language;
  readonly extension: typeof extension;
  readonly errors: typeof errors;
}

const load: Readonly<Record<Language, () => Promise<Omit<Spoken, 'language'>>>> = {
  en: async () => ({
    ...(await import('#core/messages/en/extension.ts')),
    ...(await import('#core/messages/en/errors/index.ts')),
  }),
  fr: async () => ({
    ...(await import('#core/messages/fr/extension.ts')),
    ...(await import('#core/messages/fr/errors/index.ts')),
  }),
};

const spoken = signal<Spoken | undefined>(undefined);

/** The words of the browser's language; `speak` must have ended first. */
export const words: ReadonlySignal<Spoken> = computed(() => {
  if (!spoken.value) throw new Error('words were asked for before speak() had loaded them');
  return spoken.value;
});

/** @param wanted BCP 47 tag of the browser's interface, which the names in the manifest follow too */
export async function speak(wanted: string): Promise<void> {
  const language = languages.find((known) => known === wanted.toLowerCase().split('-')[0]) ?? 'en';
  spoken.value = { language, ...(await load[language]()) };
  document.documentElement.lang = language;
}

export function date(at: Date): string {
  const locale = words.value.language === 'en' ? 'en-GB' : words.value.language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}
