import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { common } from '#core/messages/en/common.ts';
import type { keybot } from '#core/messages/en/keybot.ts';
import type { Language } from '#core/messages/message.ts';
import { words } from '../words.ts';

interface KeyBotWords {
  readonly keybot: typeof keybot;
  readonly common: typeof common;
}

/** The words of the portal's own KeyBot, as far as they are the same here; the others pages do without. */
const load: Readonly<Record<Language, () => Promise<KeyBotWords>>> = {
  en: async () => ({
    ...(await import('#core/messages/en/keybot.ts')),
    ...(await import('#core/messages/en/common.ts')),
  }),
  fr: async () => ({
    ...(await import('#core/messages/fr/keybot.ts')),
    ...(await import('#core/messages/fr/common.ts')),
  }),
};

const spoken = signal<KeyBotWords | undefined>(undefined);

export const keyBotWords: ReadonlySignal<KeyBotWords> = computed(() => {
  if (!spoken.value) throw new Error('words were asked for before they were loaded');
  return spoken.value;
});

/** In the language that is spoken already. */
export async function speakKeyBot(): Promise<void> {
  spoken.value = await load[words.value.language]();
}
