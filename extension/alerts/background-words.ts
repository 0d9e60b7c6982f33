import { alerts as englishAlerts } from '#core/messages/en/alerts.ts';
import { extension as english } from '#core/messages/en/extension.ts';
import { orders as englishOrders } from '#core/messages/en/orders.ts';
import { alerts as frenchAlerts } from '#core/messages/fr/alerts.ts';
import { extension as french } from '#core/messages/fr/extension.ts';
import { orders as frenchOrders } from '#core/messages/fr/orders.ts';

const words = {
  en: { extension: english, alerts: englishAlerts, orders: englishOrders },
  fr: { extension: french, alerts: frenchAlerts, orders: frenchOrders },
} as const;

export type BackgroundWords = (typeof words)['en' | 'fr'];

/**
 * The words where no page has loaded them.
 * @param wanted BCP 47 tag of the browser's interface
 */
export function backgroundWords(wanted: string): BackgroundWords {
  return wanted.toLowerCase().split('-')[0] === 'fr' ? words.fr : words.en;
}
