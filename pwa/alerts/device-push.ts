import { ordersPathOf } from '#core/portal/orders-path.ts';
import type { Environment } from '../shell/environment.ts';
import type { Person } from '../shell/session.ts';
import { language } from '../shell/words.ts';
import { forgetKeptAlerts, keepAlertsOf, readKeptAlerts } from './kept-alerts.ts';

/** Whether this browser shows notifications of the person's alerts. */
export type PushState = 'denied' | 'off' | 'on' | 'unsupported';

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return undefined;
  return navigator.serviceWorker.getRegistration();
}

export async function pushState({ userId }: Person): Promise<PushState> {
  const worker = await registration();
  if (worker === undefined) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const [subscription, kept] = await Promise.all([worker.pushManager.getSubscription(), readKeptAlerts()]);
  return subscription !== null && kept?.userId === userId ? 'on' : 'off';
}

/**
 * Asks the person, then the browser's maker, then the portal.
 * @throws Refusal when the portal does not want to
 * @throws DOMException when the browser's maker does not answer
 */
export async function turnPushOn(
  { portal, newId }: Environment,
  { person, pushKey }: { readonly person: Person; readonly pushKey: string },
): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState(person);
  const worker = await registration();
  if (worker === undefined) return 'unsupported';
  const subscription = await subscribeAnew(worker, pushKey);
  const { endpoint, keys = {} } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys;
  const { newest } = await portal.read('/api/alerts', { query: { limit: 1 } });
  const ordersPath = ordersPathOf(person);
  await keepAlertsOf({ userId: person.userId, language: language.value, ordersPath, newest });
  await portal.run('push.subscribe@1', { endpoint: endpoint ?? '', p256dh, auth }, { id: newId() });
  return 'on';
}

/** One that was made for another portal's key, or another person, is given up first. */
async function subscribeAnew(worker: ServiceWorkerRegistration, pushKey: string): Promise<PushSubscription> {
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
}

export async function turnPushOff({ portal, newId }: Environment): Promise<PushState> {
  const subscription = await (await registration())?.pushManager.getSubscription();
  await forgetKeptAlerts();
  if (!subscription) return 'off';
  await portal.run('push.unsubscribe@1', { endpoint: subscription.endpoint }, { id: newId() });
  await subscription.unsubscribe();
  return 'off';
}

/** Whoever signs out leaves a device that shows nothing more; the maker of the browser tells the portal so. */
export async function leavePush(): Promise<void> {
  await (await (await registration())?.pushManager.getSubscription())?.unsubscribe();
  await forgetKeptAlerts();
}
