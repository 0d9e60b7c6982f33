import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Messages } from '#core/messages/en/index.ts';
import { type Language, languages } from '#core/messages/message.ts';
import { keepChoice, readChoice } from './choice.ts';
import { type Formats, formatsIn } from './formats.ts';
import { speakable } from './language.ts';
import { type First, loadFirst, loadRoom, type Part, type Room } from './word-rooms.ts';

interface Spoken {
  readonly language: Language;
  readonly rooms: ReadonlySet<Room>;
  readonly messages: First & Part;
}

const spoken = signal<Spoken | undefined>(undefined);
/** Grows only: who has seen a screen comes back to it. */
const wantedRooms = new Set<Room>();
let speaking: Promise<void> | undefined;
/** Chosen, though perhaps not on screen yet. */
let wantedLanguage: Language | undefined;

function current(): Spoken {
  if (!spoken.value) throw new Error('words were asked for before speak() had loaded them');
  return spoken.value;
}

/** The language on screen. */
export const language: ReadonlySignal<Language> = computed(() => current().language);
/**
 * Everything the PWA says, in the language on screen, as far as it is loaded: what an invitation says, and the rooms that
 * the screens shown so far have asked for. That a screen asks for all it says is tested (words.test.ts).
 */
export const words: ReadonlySignal<Messages> = computed(() => current().messages as Messages);
/** Dates, numbers, countries, in the language on screen. */
export const formats: ReadonlySignal<Formats> = computed(() => formatsIn(current().language));

/** Loads a language and shows it; of two at once the later wins. Must have ended once before the first render. */
function speak(wanted: Language): Promise<void> {
  wantedLanguage = wanted;
  const mine = loadAndShow(wanted, () => speaking === mine);
  speaking = mine;
  mine.catch(() => {
    if (speaking === mine) wantedLanguage = spoken.value?.language;
  });
  return mine;
}

async function loadAndShow(wanted: Language, isLatest: () => boolean): Promise<void> {
  const rooms = new Set(wantedRooms);
  const [first, ...parts] = await Promise.all([
    loadFirst(wanted),
    ...[...rooms].map((room) => loadRoom(wanted, room)),
  ]);
  // Whoever waits for these words waits for the later loading, which has them, too.
  if (!isLatest()) return speaking;
  spoken.value = { language: wanted, rooms, messages: merged(first, parts) };
  document.documentElement.lang = wanted;
  // The name and shortcuts of the installed app are in the language it was installed in.
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${wanted}.webmanifest`);
}

/** An area that is spread over rooms is whole once they are all there. */
function merged(first: First, parts: readonly Part[]): Spoken['messages'] {
  const areas: Record<string, object> = { ...first };
  for (const part of parts)
    for (const [area, said] of Object.entries(part)) areas[area] = { ...areas[area], ...said };
  return areas as unknown as Spoken['messages'];
}

/**
 * Has the words of these rooms ready, now and in whatever language is chosen later.
 * @throws when they cannot be fetched; who asks again tries again
 */
export async function loadWords(rooms: readonly Room[]): Promise<void> {
  for (const room of rooms) wantedRooms.add(room);
  // Before a language was chosen nothing is under way, and the choice brings these rooms with it. What could not be
  // fetched then is fetched again now.
  await speaking?.catch(() => undefined);
  const now = spoken.value;
  if (now && rooms.some((room) => !now.rooms.has(room))) await speak(wantedLanguage ?? now.language);
}

/** The language kept on this device, else the first one of the browser's list that we know. */
export function preferredLanguage(preferred: readonly string[]): Language {
  return readChoice('language', languages) ?? speakable(preferred);
}

export function speakPreferred(preferred: readonly string[]): Promise<void> {
  return speak(preferredLanguage(preferred));
}

/** The person chose: shown now and kept. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await speak(wanted);
  keepChoice('language', wanted);
}
