import { type Language, languages } from '#core/messages/message.ts';

/**
 * The first language of the person's list that Paraphe speaks (`fr-CA` → `fr`); English when there is none.
 * @param preferred BCP 47 tags, most wanted first
 */
export function speakable(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}
