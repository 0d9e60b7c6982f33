import type { alerts } from '../messages/en/alerts.ts';
import type { orders } from '../messages/en/orders.ts';
import type { AlertView } from '../portal/alert-views.ts';
import { type AlertKind, acceptSoon, endsSoon, renewalFailed } from './alert-kinds.ts';

/** The words that alerts are told in; `core/messages` has them in both languages. */
export interface AlertWords {
  readonly alerts: Pick<typeof alerts, 'acceptSoon' | 'endsSoon' | 'renewalFailed' | 'told' | 'unseen'>;
  readonly orders: Pick<typeof orders, 'states'>;
}

type Words = Pick<AlertWords, 'orders'> & { readonly alerts: Omit<AlertWords['alerts'], 'unseen'> };

/** What a kind of alert is called: the state, by the name that it has everywhere. */
export function alertName(kind: AlertKind, { alerts, orders }: Words): string {
  if (kind === acceptSoon) return alerts.acceptSoon;
  if (kind === endsSoon) return alerts.endsSoon;
  return kind === renewalFailed ? alerts.renewalFailed : orders.states[kind];
}

/** One alert in one line. */
export function alertLine({ kind, reference }: Pick<AlertView, 'kind' | 'reference'>, words: Words): string {
  return words.alerts.told(reference, alertName(kind, words));
}
