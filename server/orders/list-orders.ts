import { sql } from 'kysely';
import * as v from 'valibot';
import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { orderStates } from '#core/orders/state.ts';
import type { OrderSummary, Page } from '#core/portal/views.ts';
import { isStorable } from '../database/is-storable.ts';
import type { Portal } from '../portal.ts';
import { accountOf } from './find-order.ts';
import { loadOrders } from './load-orders.ts';
import { orderSummary } from './order-summary.ts';
import { stateCondition } from './state-condition.ts';

const count = (fallback: string, limit: number) =>
  v.pipe(v.optional(v.string(), fallback), v.regex(/^\d{1,7}$/), v.transform(Number), v.maxValue(limit));

const querySchema = v.object({
  state: v.optional(v.picklist(orderStates)),
  search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(128), v.check(isStorable)), ''),
  offset: count('0', 1_000_000),
  limit: count('50', 200),
});

/**
 * One page of orders, newest first; users see their account's, operators all.
 * @throws Refusal `request.malformed` when the query is
 */
export async function listOrders(
  { database, platform }: Portal,
  actor: Actor,
  query: unknown,
): Promise<Page<OrderSummary>> {
  const wanted = v.safeParse(querySchema, query);
  if (!wanted.success) throw new Refusal('request.malformed');
  const { state, search, offset, limit } = wanted.output;
  const now = platform.now();
  const accountId = accountOf(actor);
  let matching = database.tables
    .selectFrom('orders')
    .innerJoin('invitations', 'invitations.order_id', 'orders.order_id');
  if (accountId !== undefined) matching = matching.where('orders.account_id', '=', accountId);
  if (state !== undefined) matching = matching.where(stateCondition(state, now));
  if (search !== '') matching = matching.where(contains(search));
  const [{ total }, page] = await Promise.all([
    matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    matching
      .select('orders.order_id')
      .orderBy('orders.opened_at', 'desc')
      .orderBy('orders.reference', 'desc')
      .offset(offset)
      .limit(limit)
      .execute(),
  ]);
  const orders = await loadOrders(
    database.tables,
    page.map(({ order_id }) => order_id),
  );
  return { rows: orders.map((order) => orderSummary(order, now)), total };
}

/** Anywhere in what the list shows, whatever the case. */
function contains(search: string) {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(orders.reference || ' ' || orders.own_reference || ' ' ||
    (orders.composition ->> 'givenName') || ' ' || (orders.composition ->> 'surname') || ' ' ||
    (orders.composition ->> 'emailAddress') || ' ' || (orders.composition ->> 'organizationName')) ilike ${pattern}`;
}
