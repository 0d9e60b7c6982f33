import type { AlertView } from '../portal/alert-views.ts';
import { alertsPath } from '../portal/orders-path.ts';
import { type AlertWords, alertLine } from './alert-words.ts';

/** More at once would hide everything else: they become one. */
const mostAtOnce = 4;

/** What a device shows of one alert, or of many at once. */
export interface AlertNotice {
  readonly title: string;
  readonly body: string;
  /** Of the portal. */
  readonly path: string;
  /** Those that it tells. */
  readonly alerts: readonly AlertView[];
}

interface NoticesOptions {
  readonly words: AlertWords;
  /** Where the orders of this person stand. */
  readonly ordersPath: string;
}

/** How a device shows these alerts: each as one notice, many as one together. */
export function alertNotices(
  alerts: readonly AlertView[],
  { words, ordersPath }: NoticesOptions,
): readonly AlertNotice[] {
  if (alerts.length > mostAtOnce) {
    return [{ title: 'Paraphe', body: words.alerts.unseen(alerts.length), path: alertsPath, alerts }];
  }
  return alerts.map((alert) => ({
    title: alertLine(alert, words),
    body: alert.holderName,
    path: `${ordersPath}/${alert.reference}`,
    alerts: [alert],
  }));
}
