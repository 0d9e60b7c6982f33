import { sql } from 'kysely';
import type { Portal } from '../portal.ts';

type Device = Awaited<ReturnType<typeof dueDevices>>[number];

const minute = 60_000;
/** After these many minutes each time; then the device is left alone until there is something new. */
const retries = [1, 2, 5, 15, 60, 240, 720];
const atOnce = 20;

/**
 * Wakes every device whose person has alerts that it was not told of. What fails is tried again later; what is gone is
 * forgotten.
 */
export async function sendPushes(portal: Portal): Promise<void> {
  for (;;) {
    const due = await dueDevices(portal);
    await Promise.all(due.map((device) => wake(portal, device)));
    if (due.length < atOnce) return;
  }
}

function dueDevices({ database, platform }: Portal) {
  return database.tables
    .selectFrom('push_subscriptions')
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('alerts')
          .select('number as newest')
          .whereRef('alerts.user_id', '=', 'push_subscriptions.user_id')
          .whereRef('number', '>', 'told_number')
          .where(sql<boolean>`'app' = any(channels)`)
          .orderBy('number', 'desc')
          .limit(1)
          .as('untold'),
      (join) => join.onTrue(),
    )
    .select(['subscription_id', 'endpoint', 'p256dh', 'auth', 'failures', 'newest'])
    .where(({ or, eb }) => or([eb('retry_at', 'is', null), eb('retry_at', '<=', platform.now())]))
    .limit(atOnce)
    .execute();
}

async function wake(portal: Portal, device: Device): Promise<void> {
  const { newest, failures } = device;
  try {
    const became = await portal.push.send(device);
    if (became === 'gone') await forget(portal, device);
    else await settle(portal, device, { told_number: newest, retry_at: null, failures: 0 });
  } catch {
    // Whatever it was, the service of another is away: that is no fault of ours.
    const wait = retries[failures];
    if (wait === undefined) {
      return settle(portal, device, { told_number: newest, retry_at: null, failures: 0 });
    }
    const retryAt = new Date(portal.platform.now().getTime() + wait * minute);
    await settle(portal, device, { retry_at: retryAt, failures: failures + 1 });
  }
}

async function settle(
  { database }: Portal,
  { subscription_id, p256dh }: Device,
  row: { readonly told_number?: number; readonly retry_at: Date | null; readonly failures: number },
): Promise<void> {
  await database.tables
    .updateTable('push_subscriptions')
    .set(row)
    .where('subscription_id', '=', subscription_id)
    .where('p256dh', '=', p256dh)
    .execute();
}

async function forget({ database }: Portal, { subscription_id, p256dh }: Device): Promise<void> {
  await database.tables
    .deleteFrom('push_subscriptions')
    .where('subscription_id', '=', subscription_id)
    // Not the one that the same browser has just made anew.
    .where('p256dh', '=', p256dh)
    .execute();
}
