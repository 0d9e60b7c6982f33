import * as v from 'valibot';
import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { sortableColumns } from '#core/orders/list-columns.ts';
import { searchFields } from '#core/orders/search-fields.ts';
import { orderStates } from '#core/orders/state.ts';
import type { OrderSummary, Page } from '#core/portal/views.ts';
import { isStorable } from '../database/is-storable.ts';
import type { Portal } from '../portal.ts';
import { renewableCondition } from '../renewals/renewable-condition.ts';
import { accountOf } from './find-order.ts';
import { loadOrders } from './load-orders.ts';
import { sortKey } from './order-sorting.ts';
import { orderSummary } from './order-summary.ts';
import { searchCondition, validityCondition } from './search-condition.ts';
import { stateCondition } from './state-condition.ts';

const count = (fallback: string, limit: number) =>
  v.pipe(v.optional(v.string(), fallback), v.regex(/^\d{1,7}$/), v.transform(Number), v.maxValue(limit));

const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
  v.check((at) => !Number.isNaN(at.getTime())),
);

/** Which orders, and in which order. */
export const orderFilterSchema = v.object({
  state: v.optional(v.picklist(orderStates)),
  search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(128), v.check(isStorable)), ''),
  field: v.optional(v.picklist(searchFields)),
  renewable: v.optional(v.literal('now')),
  startsFrom: v.optional(moment),
  startsUntil: v.optional(moment),
  endsFrom: v.optional(moment),
  endsUntil: v.optional(moment),
  sort: v.optional(v.picklist(sortableColumns), 'openedAt'),
  direction: v.optional(v.picklist(['ascending', 'descending']), 'descending'),
});

const querySchema = v.object({
  ...orderFilterSchema.entries,
  offset: count('0', 1_000_000),
  limit: count('50', 200),
});

export type OrderFilter = v.InferOutput<typeof orderFilterSchema>;

/**
 * One page of orders, newest first unless asked otherwise; users see their account's, operators all.
 * @throws Refusal `request.malformed` when the query is
 */
export async function listOrders(
  { database, platform }: Portal,
  actor: Actor,
  query: unknown,
): Promise<Page<OrderSummary>> {
  const wanted = v.safeParse(querySchema, query);
  if (!wanted.success) throw new Refusal('request.malformed');
  const { offset, limit } = wanted.output;
  const now = platform.now();
  const matching = matchingOrders(database.tables, { actor, now, filter: wanted.output });
  const [{ total }, page] = await Promise.all([
    matching
      .clearOrderBy()
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
    matching.offset(offset).limit(limit).execute(),
  ]);
  const orders = await loadOrders(
    database.tables,
    page.map(({ order_id }) => order_id),
  );
  return { rows: orders.map((order) => orderSummary(order, now)), total };
}

/** Ids of the orders that the actor may see and the filter lets through, sorted. */
export function matchingOrders(
  db: Portal['database']['tables'],
  { actor, now, filter }: { readonly actor: Actor; readonly now: Date; readonly filter: OrderFilter },
) {
  const { state, search, field, renewable, sort, direction } = filter;
  const { startsFrom, startsUntil, endsFrom, endsUntil } = filter;
  const accountId = accountOf(actor);
  let matching = db.selectFrom('orders').innerJoin('invitations', 'invitations.order_id', 'orders.order_id');
  if (accountId !== undefined) matching = matching.where('orders.account_id', '=', accountId);
  if (state !== undefined) matching = matching.where(stateCondition(state, now));
  if (search !== '') matching = matching.where(searchCondition(search, field));
  if (renewable) matching = matching.where(renewableCondition(now));
  const between = validityCondition({ startsFrom, startsUntil, endsFrom, endsUntil });
  if (between) matching = matching.where(between);
  const way = direction === 'ascending' ? 'asc' : 'desc';
  return (
    matching
      .select('orders.order_id')
      // Without a word about what is missing, the index of the usual order serves.
      .$if(sort === 'openedAt', (orders) => orders.orderBy('orders.opened_at', way))
      .$if(sort !== 'openedAt', (orders) =>
        orders.orderBy(sortKey(sort), (by) => (way === 'asc' ? by.asc() : by.desc()).nullsLast()),
      )
      .orderBy('orders.reference', way)
  );
}
