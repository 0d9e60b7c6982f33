import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Bytes } from '#core/bytes.ts';
import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { Tables } from '../database/tables.ts';
import type { Portal } from '../portal.ts';
import { compressOrders } from './compress.ts';
import type { Cursor } from './cursor.ts';
import { keepPackedOrders, packingFormat, readPackedOrders } from './packed-orders.ts';

/** The last order of a page. */
interface PageEnd {
  readonly version: number;
  readonly id: string;
}

/** Some orders of an account in the order of their versions. */
export interface OrderPage {
  /** Where it ends, if there may be more. */
  readonly end: PageEnd | undefined;
  /** Of its orders, as devices read it; where it is known. */
  readonly digest?: string;
  /** To be called after the reading; undefined where the page has no orders. */
  readonly octets: () => Promise<OrderOctets | undefined>;
  /** Keeps what the reading put together. It may be lost: the next reading does without. */
  readonly keep: (portal: Pick<Portal, 'database'>) => Promise<void>;
}

interface PageAsked {
  readonly accountId: string;
  readonly after: Cursor | undefined;
  readonly pageSize: number;
  readonly now: Date;
}

/**
 * A page as it was kept, where none of its orders has changed since. Otherwise its orders are put together, up to where the
 * kept page ended: a device that goes on from there finds the next one.
 */
export async function readOrderPage(transaction: Transaction<Tables>, asked: PageAsked): Promise<OrderPage> {
  const start = startOf(asked.after);
  const kept = start && (await keptPage(transaction, asked.accountId, start));
  if (kept?.list && kept.whole) {
    const { version, id, digest, list, whole } = kept;
    return {
      end: { version, id },
      digest,
      octets: async () => ({ list, whole }),
      keep: async () => undefined,
    };
  }
  if (kept) {
    const page = await readUpTo(transaction, asked, kept);
    const { length } = page.rows;
    if (length >= asked.pageSize / 2 && length <= asked.pageSize)
      return toKeep({ ...asked, start }, page, kept);
  }
  // One more than a page has, if there are as many.
  const { rows, made } = await readPackedOrders(transaction, {
    accountId: asked.accountId,
    where: later(asked.after),
    limit: asked.pageSize + 1,
    now: asked.now,
  });
  const page = { rows: rows.slice(0, asked.pageSize), made };
  const last = page.rows.at(-1);
  const end = rows.length > asked.pageSize && last ? { version: last.version, id: last.id } : undefined;
  return toKeep({ ...asked, start }, page, end);
}

type Page = Awaited<ReturnType<typeof readPackedOrders>>;

function toKeep(
  { accountId, start }: PageAsked & { readonly start: PageEnd | undefined },
  page: Page,
  end: PageEnd | undefined,
): OrderPage {
  let compressed: Promise<OrderOctets> | undefined;
  return {
    end,
    octets: async () => {
      if (page.rows.length > 0)
        compressed = compressOrders(page.rows, { isKept: start !== undefined && end !== undefined });
      return compressed;
    },
    keep: async (portal) => {
      await keepPackedOrders(portal, page.made);
      if (start === undefined || end === undefined || compressed === undefined) return;
      const octets = await compressed;
      await keepPage(portal, { accountId, start, end, count: page.rows.length, octets });
    },
  };
}

const nil = '00000000-0000-0000-0000-000000000000';

/** Only what goes on behind another page is one of those that are kept; a device that asks for changes goes on elsewhere. */
function startOf(after: Cursor | undefined): PageEnd | undefined {
  if (after === undefined) return { version: -1, id: nil };
  return after.id === undefined ? undefined : { version: after.version, id: after.id };
}

interface KeptPage extends PageEnd {
  readonly digest: string;
  readonly list: Bytes | null;
  readonly whole: Bytes | null;
}

async function keptPage(
  transaction: Transaction<Tables>,
  accountId: string,
  { version, id }: PageEnd,
): Promise<KeptPage | undefined> {
  const { rows } = await sql<KeptPage>`
    select last_version as version, last_id as id, lpad(to_hex(digest), 16, '0') as digest, list, whole
    from packed_pages
    where account_id = ${accountId} and after_version = ${version} and after_id = ${id}
      and format = ${packingFormat(transaction)}`.execute(transaction);
  return rows[0];
}

function readUpTo(
  transaction: Transaction<Tables>,
  { accountId, after, now, pageSize }: PageAsked,
  { version, id }: PageEnd,
): Promise<Page> {
  const where = sql`${later(after)} and (o.version, o.order_id) <= (${version}, ${id}::uuid)`;
  return readPackedOrders(transaction, { accountId, where, limit: pageSize + 1, now });
}

function later(after: Cursor | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql``;
  if (after.id === undefined) return sql`and o.version > ${after.version}`;
  return sql`and (o.version, o.order_id) > (${after.version}, ${after.id}::uuid)`;
}

interface Keeping {
  readonly accountId: string;
  readonly start: PageEnd;
  readonly end: PageEnd;
  readonly count: number;
  readonly octets: OrderOctets;
}

/**
 * Keeps a page at the beginning of all orders or behind a kept one, unless an order of it has changed meanwhile; pages that
 * began in its midst go. Changes wait for it, since they take the account's next version. An account that has not come as
 * far came back from a backup meanwhile: the cursor of such a page would send devices to its beginning again and again.
 */
async function keepPage({ database }: Pick<Portal, 'database'>, page: Keeping): Promise<void> {
  const { accountId, start, end, count, octets } = page;
  await database.tables.transaction().execute(async (transaction) => {
    await sql`set local synchronous_commit = off`.execute(transaction);
    const { rows } = await sql`
      select 1 from accounts where account_id = ${accountId} and version >= ${end.version} for share`.execute(
      transaction,
    );
    if (rows.length === 0) return;
    const { numAffectedRows: written } = await sql`
      insert into packed_pages
        (account_id, after_version, after_id, last_version, last_id, format, digest, list, whole)
      select ${accountId}, ${start.version}, ${start.id}::uuid, ${end.version}, ${end.id}::uuid,
        ${packingFormat(transaction)}, now_there.digest, ${octets.list}, ${octets.whole}
      from (select count(*), bit_xor(sync_hash(order_id::text, version)) as digest from orders
        where account_id = ${accountId} and (version, order_id) > (${start.version}, ${start.id}::uuid)
          and (version, order_id) <= (${end.version}, ${end.id}::uuid)) as now_there
      where now_there.count = ${count}
        and (${start.id === nil} or exists (select 1 from packed_pages where account_id = ${accountId}
          and last_version = ${start.version} and last_id = ${start.id}::uuid))
      on conflict (account_id, after_version, after_id) do update
        set last_version = excluded.last_version, last_id = excluded.last_id, format = excluded.format,
          digest = excluded.digest, list = excluded.list, whole = excluded.whole`.execute(transaction);
    if (!written) return;
    await sql`
      delete from packed_pages where account_id = ${accountId}
        and (after_version, after_id) > (${start.version}, ${start.id}::uuid)
        and (after_version, after_id) < (${end.version}, ${end.id}::uuid)`.execute(transaction);
  });
}
