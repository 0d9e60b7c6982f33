import { alerts as englishAlerts } from '#core/messages/en/alerts.ts';
import { extension as english } from '#core/messages/en/extension.ts';
import { orders as englishOrders } from '#core/messages/en/orders.ts';
import { alerts as frenchAlerts } from '#core/messages/fr/alerts.ts';
import { extension as french } from '#core/messages/fr/extension.ts';
import { orders as frenchOrders } from '#core/messages/fr/orders.ts';
import { type Language, languages } from '#core/messages/message.ts';

const words: Readonly<Record<Language, ExtensionWords>> = {
  en: { extension: english, alerts: englishAlerts, orders: englishOrders },
  fr: { extension: french, alerts: frenchAlerts, orders: frenchOrders },
};

/**
 * What the background and the pages say, in both languages: a background script can load nothing later, and a page has
 * sooner read one file more than asked for another.
 */
export interface ExtensionWords {
  readonly alerts: typeof englishAlerts;
  readonly extension: typeof english;
  readonly orders: typeof englishOrders;
}

/** @param wanted BCP 47 tag of the browser's interface */
export function languageOf(wanted: string): Language {
  return languages.find((known) => known === wanted.toLowerCase().split('-')[0]) ?? 'en';
}

export const wordsIn = (language: Language): ExtensionWords => words[language];
