import type { Selectable } from 'kysely';
import * as v from 'valibot';
import { orderState } from '#core/orders/state.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import type { Alerts } from '../database/alert-tables.ts';
import type { Database } from '../database/database.ts';
import type { Asker } from '../http/who-asks.ts';
import { holderName } from '../orders/holder-name.ts';
import { loadOrders } from '../orders/load-orders.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Portal } from '../portal.ts';
import { ownPerson } from './own-person.ts';

const whole = v.pipe(v.unknown(), v.transform(Number), v.safeInteger(), v.minValue(0));
const most = 200;
/** What is no number asks for nothing in particular. */
const querySchema = v.object({
  after: v.fallback(v.optional(whole), undefined),
  limit: v.fallback(v.pipe(whole, v.minValue(1), v.maxValue(most)), most),
});

type Row = Selectable<Alerts>;

/** Somebody's own alerts, those that were to come the way by which they ask. */
export async function listAlerts(
  { database: { tables }, platform }: Portal,
  asker: Asker,
  query: unknown,
): Promise<AlertsView> {
  const { userId, session } = ownPerson(asker);
  const { after, limit } = v.parse(querySchema, query);
  const channel = session.audience === 'extension' ? 'extension' : 'app';
  const own = () => tables.selectFrom('alerts').where('user_id', '=', userId);
  const here = () => own().where(({ eb, val, fn }) => eb(val<string>(channel), '=', fn.any('channels')));
  // First: whatever has a number up to it can be read from now on.
  const { last } = await own()
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const found = await here()
    .selectAll()
    .$if(after !== undefined, (some) => some.where('number', '>', after ?? 0))
    .orderBy('number', after === undefined ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  const { unseen } = await here()
    .where('seen_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('unseen'))
    .executeTakeFirstOrThrow();
  const isCutShort = after !== undefined && found.length === limit;
  const numbers = found.map(({ number }) => number);
  return {
    alerts: await views(tables, found, platform.now()),
    newest: isCutShort ? (numbers.at(-1) ?? 0) : Math.max(after ?? 0, last ?? 0, ...numbers),
    unseen,
  };
}

async function views(db: Database, rows: readonly Row[], now: Date): Promise<readonly AlertView[]> {
  const orders = await loadOrders(db, [...new Set(rows.map(({ order_id }) => order_id))]);
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  return rows.flatMap((row) => {
    const order = byId.get(row.order_id);
    return order === undefined ? [] : [alertView(row, order, now)];
  });
}

function alertView(row: Row, order: OrderRecord, now: Date): AlertView {
  return {
    alertId: row.alert_id,
    number: row.number,
    kind: row.kind,
    at: row.at.toISOString(),
    reference: order.reference,
    holderName: holderName(order.composition),
    state: orderState(order, now),
    facts: row.facts,
    ...(row.seen_at === null ? {} : { seenAt: row.seen_at.toISOString() }),
  };
}
