import { type SqlBool, sql } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { type AwaitingCounts, awaitingStates } from '#core/orders/state.ts';
import type { Portal } from '../portal.ts';
import { accountOf } from './find-order.ts';
import { awaitsAcceptance, stateCondition } from './state-condition.ts';

/** All of them by one look at the orders that were not delivered or accepted, which are few of an old account's. */
export async function countAwaiting({ database, platform }: Portal, actor: Actor): Promise<AwaitingCounts> {
  const accountId = accountOf(actor);
  const now = platform.now();
  // The first that is true: what they ask of other tables is asked once or twice an order, and not once a state.
  const state = sql<string | null>`case ${sql.join(
    awaitingStates.map((one) => sql`when ${stateCondition(one, now)} then ${sql.lit(one)}`),
    sql` `,
  )} end`;
  const counted = await database.tables
    .selectFrom((query) =>
      query
        .selectFrom('orders')
        .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
        .select(state.as('state'))
        .where(({ or, eb }) => or([eb('orders.delivered_at', 'is', null), toBeAccepted]))
        .$if(accountId !== undefined, (all) => all.where('orders.account_id', '=', accountId as string))
        .as('waiting'),
    )
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(
    awaitingStates.map((state) => [state, counted.find((one) => one.state === state)?.count ?? 0]),
  ) as AwaitingCounts;
}

const toBeAccepted = sql<SqlBool>`orders.order_id in (select order_id from certificates where ${awaitsAcceptance})`;
