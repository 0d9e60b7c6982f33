import { Refusal } from '#core/errors/refusal.ts';
import { ownPerson } from '../alerts/own-person.ts';
import type { Handler } from '../commands/handler.ts';
import { isOutside } from './post-outside.ts';

/** More than anybody's devices: the oldest go, which were perhaps thrown away. */
const mostDevices = 20;

/** Has a device woken when there are alerts for this person; whose it was before has it no more. */
export const subscribeToPush: Handler<'push.subscribe@1'> =
  ({ args, portal }) =>
  async (running) => {
    const { transaction, now } = running;
    const { accountId, userId } = ownPerson(running.actor);
    const { endpoint, p256dh, auth } = args;
    if (!isOutside(endpoint, { allowsPrivate: portal.settings.pushAllowsPrivate })) {
      throw new Refusal('push.endpointRefused');
    }
    const owner = { account_id: accountId, user_id: userId, version: await running.version(accountId) };
    const { last } = await transaction
      .selectFrom('alerts')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    const device = {
      ...owner,
      p256dh,
      auth,
      added_at: now,
      told_number: last ?? 0,
      retry_at: null,
      failures: 0,
    };
    await transaction
      .insertInto('push_subscriptions')
      .values({ subscription_id: portal.platform.newId(), endpoint, ...device })
      .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(device))
      .execute();
    await transaction
      .deleteFrom('push_subscriptions')
      .where('subscription_id', 'in', (query) =>
        query
          .selectFrom('push_subscriptions')
          .select('subscription_id')
          .where('user_id', '=', userId)
          .orderBy('added_at', 'desc')
          .offset(mostDevices),
      )
      .execute();
    return {};
  };

/** Only one's own: another's endpoint is as absent as one that never was. */
export const unsubscribeFromPush: Handler<'push.unsubscribe@1'> =
  ({ args: { endpoint } }) =>
  async ({ actor, transaction }) => {
    await transaction
      .deleteFrom('push_subscriptions')
      .where('user_id', '=', ownPerson(actor).userId)
      .where('endpoint', '=', endpoint)
      .execute();
    return {};
  };
