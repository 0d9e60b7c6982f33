import { createHash } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { listRowOf } from '#core/sync/list-row.ts';
import { listRowFormat, packListRow } from '#core/sync/list-row-packing.ts';
import { readOrderRow } from '#core/sync/order-row.ts';
import type { Tables } from '../database/tables.ts';
import type { Portal } from '../portal.ts';
import { kindQueries } from './kind-queries.ts';

/** An order as devices are told it. */
export interface PackedOrder {
  readonly id: string;
  readonly version: number;
  /** JSON of a {@link PackedRow}: the whole order (core/sync/order-row.ts). */
  readonly row: string;
  /** JSON of a {@link PackedRow}: its row in lists (core/sync/list-row-packing.ts). */
  readonly listRow: string;
}

interface PackedOrders {
  readonly rows: readonly PackedOrder[];
  /** Those of them that were not kept. */
  readonly made: readonly PackedOrder[];
}

interface RowsAsked {
  readonly accountId: string;
  /** Further conditions, as SQL that begins with `and`. */
  readonly where: RawBuilder<unknown>;
  readonly limit: number;
  readonly now: Date;
}

/** Fewer are sooner put together than written down. */
const leastKept = 100;

/**
 * Orders of an account in the order of their versions: as they were kept, where they have not changed since, and put
 * together else.
 */
export async function readPackedOrders(
  transaction: Transaction<Tables>,
  { accountId, where, limit, now }: RowsAsked,
): Promise<PackedOrders> {
  const { rows } = await sql<Pick<PackedOrder, 'id' | 'version'> & KeptTexts>`
    select o.order_id as id, o.version, p.packed as row, p.list_row as "listRow"
    from orders o left join packed_orders p
      on p.order_id = o.order_id and p.version = o.version and p.format = ${packingFormat(transaction)}
    where o.account_id = ${accountId} ${where}
    order by o.version, o.order_id
    limit ${limit}`.execute(transaction);
  const missing = rows.filter(({ row }) => row === null).map(({ id }) => id);
  const made = missing.length > 0 ? await packOrders(transaction, missing, now) : [];
  const madeOf = new Map(made.map((order) => [order.id, order]));
  return {
    rows: rows.map((order) => (isKept(order) ? order : (madeOf.get(order.id) as PackedOrder))),
    made,
  };
}

type KeptTexts =
  | { readonly row: string; readonly listRow: string }
  | { readonly row: null; readonly listRow: null };

const isKept = <Order extends KeptTexts>(order: Order): order is Extract<Order, { row: string }> =>
  order.row !== null;

async function packOrders(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  now: Date,
): Promise<readonly PackedOrder[]> {
  const { from, row } = kindQueries.order;
  const { rows } = await sql<Omit<PackedOrder, 'listRow'>>`
    select o.order_id as id, o.version, ${row('')} as row from ${from}
    where o.order_id = any (${ids}::uuid[])`.execute(transaction);
  return rows.map((order) => {
    const listRow = listRowOf(readOrderRow(JSON.parse(order.row)), now);
    return { ...order, listRow: JSON.stringify(packListRow(listRow)) };
  });
}

/** Keeps what a reading put together, except what changed meanwhile. It may be lost: the next reading does without. */
export async function keepPackedOrders(
  { database }: Pick<Portal, 'database'>,
  made: readonly PackedOrder[],
): Promise<void> {
  if (made.length < leastKept) return;
  await database.tables.transaction().execute(async (transaction) => {
    await sql`set local synchronous_commit = off`.execute(transaction);
    // Locked, so that a change of the order comes before and is seen, or after and removes what is written here.
    await sql`
      insert into packed_orders (order_id, account_id, version, format, packed, list_row)
      select o.order_id, o.account_id, o.version, ${packingFormat(transaction)}, t.packed, t.list_row
      from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ version }) => version)}::bigint[],
        ${made.map(({ row }) => row)}::text[], ${made.map(({ listRow }) => listRow)}::text[])
        as t (order_id, version, packed, list_row)
      join orders o on o.order_id = t.order_id and o.version = t.version
      order by o.order_id
      for share of o skip locked
      on conflict (order_id) do update
        set version = excluded.version, format = excluded.format, packed = excluded.packed,
          list_row = excluded.list_row`.execute(transaction);
  });
}

let format: string | undefined;

/** Names what puts rows together: another one makes others. */
export function packingFormat(transaction: Transaction<Tables>): string {
  format ??= createHash('sha256')
    .update(`${listRowFormat} ${sql`select ${kindQueries.order.row('')}`.compile(transaction).sql}`)
    .digest('base64url')
    .slice(0, 12);
  return format;
}
