import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Messages } from '#core/messages/en/index.ts';
import { type Language, languages } from '#core/messages/message.ts';
import { keepChoice, readChoice } from './choice.ts';
import { type Formats, formatsIn } from './formats.ts';
import { speakable } from './language.ts';

/** One chunk per language, so that nobody loads the words of the other. */
const load: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import('#core/messages/en/index.ts'),
  fr: () => import('#core/messages/fr/index.ts'),
};

const spoken = signal<{ readonly language: Language; readonly messages: Messages } | undefined>(undefined);

function current() {
  if (!spoken.value) throw new Error('words were asked for before chooseLanguage() had loaded them');
  return spoken.value;
}

/** The language on screen. */
export const language: ReadonlySignal<Language> = computed(() => current().language);
/** Everything the PWA says, in the language on screen. */
export const words: ReadonlySignal<Messages> = computed(() => current().messages);
/** Dates, numbers, countries, in the language on screen. */
export const formats: ReadonlySignal<Formats> = computed(() => formatsIn(current().language));

/** Loads a language and shows it. Must have ended once before the first render. */
export async function speak(wanted: Language): Promise<void> {
  const { messages } = await load[wanted]();
  spoken.value = { language: wanted, messages };
  document.documentElement.lang = wanted;
  // The name and shortcuts of the installed app are in the language it was installed in.
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${wanted}.webmanifest`);
}

/** Speaks the language kept on this device, else the first one of the browser's list that we know. */
export function speakPreferred(preferred: readonly string[]): Promise<void> {
  return speak(readChoice('language', languages) ?? speakable(preferred));
}

/** The person chose: shown now and kept. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await speak(wanted);
  keepChoice('language', wanted);
}
