import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { firstMessages } from '#core/messages/en/first.ts';
import type { Messages } from '#core/messages/en/index.ts';
import type { laterErrors, laterMessages } from '#core/messages/en/later.ts';
import { type Language, languages } from '#core/messages/message.ts';
import { keepChoice, readChoice } from './choice.ts';
import { type Formats, formatsIn } from './formats.ts';
import { speakable } from './language.ts';

type First = typeof firstMessages;
type Later = typeof laterMessages;
interface LaterPart {
  readonly laterErrors: typeof laterErrors;
  readonly laterMessages: Later;
}

/** Two chunks per language: what an invitation says, and what the other screens say besides. */
const load: Readonly<
  Record<Language, { readonly first: () => Promise<First>; readonly later: () => Promise<LaterPart> }>
> = {
  en: {
    first: async () => (await import('#core/messages/en/first.ts')).firstMessages,
    later: () => import('#core/messages/en/later.ts'),
  },
  fr: {
    first: async () => (await import('#core/messages/fr/first.ts')).firstMessages,
    later: () => import('#core/messages/fr/later.ts'),
  },
};

interface Spoken {
  readonly language: Language;
  readonly messages: First & Partial<Later>;
}

const spoken = signal<Spoken | undefined>(undefined);
let allWanted = false;
let speaking: Promise<void> | undefined;

function current(): Spoken {
  if (!spoken.value) throw new Error('words were asked for before speak() had loaded them');
  return spoken.value;
}

/** The language on screen. */
export const language: ReadonlySignal<Language> = computed(() => current().language);
/**
 * Everything the PWA says, in the language on screen. On the invitation the areas of `laterMessages` are not there:
 * routes.tsx loads them with every other screen.
 */
export const words: ReadonlySignal<Messages> = computed(() => current().messages as Messages);
/** Dates, numbers, countries, in the language on screen. */
export const formats: ReadonlySignal<Formats> = computed(() => formatsIn(current().language));

/** Loads a language and shows it; of two at once the later wins. Must have ended once before the first render. */
function speak(wanted: Language): Promise<void> {
  const mine = loadAndShow(wanted, () => speaking === mine);
  speaking = mine;
  return mine;
}

async function loadAndShow(wanted: Language, isLatest: () => boolean): Promise<void> {
  const { first, later } = load[wanted];
  const [firstPart, laterPart] = await Promise.all([first(), allWanted ? later() : undefined]);
  if (!isLatest()) return;
  const errors = { ...firstPart.errors, ...laterPart?.laterErrors };
  spoken.value = { language: wanted, messages: { ...firstPart, ...laterPart?.laterMessages, errors } };
  document.documentElement.lang = wanted;
  // The name and shortcuts of the installed app are in the language it was installed in.
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${wanted}.webmanifest`);
}

/** Has every word ready, now and in whatever language is chosen later. */
export async function loadAllWords(): Promise<void> {
  allWanted = true;
  await speaking;
  if (spoken.value && !('office' in spoken.value.messages)) await speak(spoken.value.language);
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
