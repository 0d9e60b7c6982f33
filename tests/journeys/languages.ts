import { messages as english, type Messages } from '#core/messages/en/index.ts';
import { messages as french } from '#core/messages/fr/index.ts';
import type { Language } from '#core/messages/message.ts';

/** The words under which a journey finds things, in the language it is walked in. */
export const wordsOf: Readonly<Record<Language, Messages>> = { en: english, fr: french };

export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };
