import { alertNotices } from '#core/alerts/alert-notices.ts';
import { alerts as englishAlerts } from '#core/messages/en/alerts.ts';
import { orders as englishOrders } from '#core/messages/en/orders.ts';
import { alerts as frenchAlerts } from '#core/messages/fr/alerts.ts';
import { orders as frenchOrders } from '#core/messages/fr/orders.ts';
import type { Language } from '#core/messages/message.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import { alertsPath } from '#core/portal/orders-path.ts';
import type { KeptAlerts } from './kept-alerts.ts';

const words = {
  en: { alerts: englishAlerts, orders: englishOrders },
  fr: { alerts: frenchAlerts, orders: frenchOrders },
} as const satisfies Record<Language, object>;

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** The same again takes the other's place, and makes no noise. */
  readonly tag: string;
  readonly path: string;
  readonly language: Language;
}

interface ShowAlertsOptions {
  readonly kept: KeptAlerts | undefined;
  /** @throws when the portal cannot be asked, or does not know the person any more */
  readonly read: (after: number) => Promise<AlertsView>;
  readonly show: (notice: Notice) => Promise<void>;
  /** Whether the person sees the portal now: its page tells them. */
  readonly isSeen: () => Promise<boolean>;
  readonly keep: (kept: KeptAlerts) => Promise<void>;
}

/** After a message that there is something: asks what, and shows each alert once on this device. */
export async function showAlerts({ kept, read, show, isSeen, keep }: ShowAlertsOptions): Promise<void> {
  const language = kept?.language ?? 'en';
  const something = { title: 'Paraphe', body: words[language].alerts.somethingNew, tag: 'paraphe', language };
  // Browsers want something shown for every message: without an answer, that there is something.
  if (kept === undefined) return show({ ...something, path: alertsPath });
  let answer: AlertsView;
  try {
    answer = await read(kept.newest);
  } catch {
    return show({ ...something, path: alertsPath });
  }
  const unseen = answer.alerts.filter(({ seenAt }) => seenAt === undefined);
  if (!(await isSeen())) for (const notice of noticesOf(unseen, kept)) await show(notice);
  await keep({ ...kept, newest: answer.newest });
}

function noticesOf(alerts: readonly AlertView[], { language, ordersPath }: KeptAlerts): readonly Notice[] {
  return alertNotices(alerts, { words: words[language], ordersPath }).map(
    ({ title, body, path, alerts: [first, ...others] }) => ({
      title,
      body,
      path,
      tag: first && others.length === 0 ? first.alertId : 'paraphe',
      language,
    }),
  );
}
