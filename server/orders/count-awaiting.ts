import type { Actor } from '#core/accounts/actor.ts';
import { type AwaitingCounts, awaitingStates } from '#core/orders/state.ts';
import type { Portal } from '../portal.ts';
import { accountOf } from './find-order.ts';
import { stateCondition } from './state-condition.ts';

/** All of them by one look at the orders that were not delivered, which are few of an old account's. */
export async function countAwaiting({ database, platform }: Portal, actor: Actor): Promise<AwaitingCounts> {
  const accountId = accountOf(actor);
  const now = platform.now();
  return database.tables
    .selectFrom('orders')
    .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
    .select(({ fn }) =>
      awaitingStates.map((state) => fn.countAll<number>().filterWhere(stateCondition(state, now)).as(state)),
    )
    .where('orders.delivered_at', 'is', null)
    .$if(accountId !== undefined, (orders) => orders.where('orders.account_id', '=', accountId as string))
    .executeTakeFirstOrThrow() as Promise<AwaitingCounts>;
}
