import { channelsOf } from '#core/alerts/alert-channels.ts';
import type { AlertFacts, AlertKind } from '#core/alerts/alert-kinds.ts';
import type { Running } from '../commands/handler.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { type InterestedPerson, interestedPeople } from './interested-people.ts';
import { mailAlerts } from './mail-alerts.ts';

interface NewAlert {
  readonly kind: AlertKind;
  readonly facts?: AlertFacts;
}

/** Tells everybody whom it interests, by the ways they chose: one row each, mails, and a word to their devices. */
export async function writeAlerts(running: Running, order: OrderRecord, alert: NewAlert): Promise<void> {
  const people = await interestedPeople(running, order, alert.kind);
  await mailAlerts(running, order, { ...alert, people });
  if (people.length === 0) return;
  await insertRows(running, order, { ...alert, people });
  await wakeDevices(running, alert.kind, people);
}

async function insertRows(
  { transaction, portal, now, version }: Running,
  { accountId, orderId }: OrderRecord,
  { kind, facts = {}, people }: NewAlert & { readonly people: readonly InterestedPerson[] },
): Promise<void> {
  // The version first: from here to the commit nobody else numbers alerts of this account.
  const taken = await version(accountId);
  await transaction
    .insertInto('alerts')
    .values(
      people.map(({ userId, choices }) => ({
        alert_id: portal.platform.newId(),
        account_id: accountId,
        user_id: userId,
        kind,
        order_id: orderId,
        at: now,
        facts: JSON.stringify(facts),
        channels: [...channelsOf(kind, choices)],
        version: taken,
      })),
    )
    .execute();
}

/** Those that there are find out themselves what they have to tell: nothing of theirs is held here. */
async function wakeDevices(
  { transaction, portal, afterCommit }: Running,
  kind: AlertKind,
  people: readonly InterestedPerson[],
): Promise<void> {
  const inApp = people.filter(({ choices }) => channelsOf(kind, choices).includes('app'));
  if (inApp.length === 0) return;
  const ids = inApp.map(({ userId }) => userId);
  const device = await transaction
    .selectFrom('push_subscriptions')
    .select('subscription_id')
    .where('user_id', 'in', ids)
    .limit(1)
    .executeTakeFirst();
  if (device !== undefined) afterCommit(portal.jobs.pushesWait);
}
