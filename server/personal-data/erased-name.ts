import * as english from '#core/messages/en/personal-data.ts';
import * as french from '#core/messages/fr/personal-data.ts';
import type { Language } from '#core/messages/message.ts';

/** Under what an erased person goes on being named by their orders, in the language they had chosen. */
export function erasedName(language: Language): string {
  return { en: english, fr: french }[language].personalData.erasedName;
}
