import { createHash } from 'node:crypto';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Portal } from '../portal.ts';
import { kindQueries } from './kind-queries.ts';

/** A row as it was read, or put together. */
export interface PackedOrder {
  readonly id: string;
  readonly version: number;
  /** JSON of a {@link PackedRow}. */
  readonly row: string;
}

interface OrderPage {
  readonly rows: readonly PackedOrder[];
  /** Those of them that were not kept. */
  readonly made: readonly PackedOrder[];
}

/** Fewer are sooner put together than written down. */
const leastKept = 100;

/**
 * One page of an account's orders in the order of their versions: as they were kept, where they have not changed since, and
 * put together else.
 * @param where further conditions, as SQL that begins with `and`
 */
export async function readOrderPage(
  transaction: Transaction<Tables>,
  {
    accountId,
    where,
    limit,
  }: { readonly accountId: string; readonly where: RawBuilder<unknown>; readonly limit: number },
): Promise<OrderPage> {
  const { rows } = await sql<{ id: string; version: number; row: string | null }>`
    select o.order_id as id, o.version, p.packed as row
    from orders o left join packed_orders p
      on p.order_id = o.order_id and p.version = o.version and p.format = ${formatOf(transaction)}
    where o.account_id = ${accountId} ${where}
    order by o.version, o.order_id
    limit ${limit}`.execute(transaction);
  const missing = rows.filter(({ row }) => row === null).map(({ id }) => id);
  const made = missing.length > 0 ? await packOrders(transaction, missing) : [];
  const madeRows = new Map(made.map((order) => [order.id, order.row]));
  return {
    rows: rows.map(({ id, version, row }) => ({ id, version, row: row ?? (madeRows.get(id) as string) })),
    made,
  };
}

async function packOrders(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<readonly PackedOrder[]> {
  const { from, row } = kindQueries.order;
  const { rows } = await sql<PackedOrder>`
    select o.order_id as id, o.version, ${row('')} as row from ${from}
    where o.order_id = any (${ids}::uuid[])`.execute(transaction);
  return rows;
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
      insert into packed_orders (order_id, account_id, version, format, packed)
      select o.order_id, o.account_id, o.version, ${formatOf(transaction)}, t.packed
      from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ version }) => version)}::bigint[],
        ${made.map(({ row }) => row)}::text[]) as t (order_id, version, packed)
      join orders o on o.order_id = t.order_id and o.version = t.version
      order by o.order_id
      for share of o skip locked
      on conflict (order_id) do update
        set version = excluded.version, format = excluded.format, packed = excluded.packed`.execute(
      transaction,
    );
  });
}

let format: string | undefined;

/** Names the query that puts rows together: another one makes others. */
function formatOf(transaction: Transaction<Tables>): string {
  format ??= createHash('sha256')
    .update(sql`select ${kindQueries.order.row('')}`.compile(transaction).sql)
    .digest('base64url')
    .slice(0, 12);
  return format;
}
