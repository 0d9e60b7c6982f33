import { sql, type Transaction } from 'kysely';
import type { RowKind } from '#core/sync/row-kinds.ts';
import { isPersonal } from '#core/sync/row-kinds.ts';
import type { Tables } from '../database/tables.ts';
import type { Cursor } from './cursor.ts';
import { kindQueries } from './kind-queries.ts';
import { type OrderPage, type RowsAsked, readOrderPage } from './packed-orders.ts';

/** Rows of one page. The device shows progress from page to page; none takes either side long. */
const pageSize = 4000;

interface Wanted {
  readonly kind: RowKind;
  readonly accountId: string;
  readonly userId: string;
  /** The account's version as of this reading. */
  readonly version: number;
  readonly cursor: Cursor | undefined;
  readonly now: Date;
}

export interface KindPage {
  readonly kind: RowKind;
  /** JSON of the fields of a {@link KindAnswer}. */
  readonly fields: readonly string[];
  /** Where these are what is told: they stand beside the JSON. */
  readonly orders?: OrderPage;
}

/**
 * One page of what changed in one kind of rows. Rows pass from the database to the device as text, since a hundred thousand
 * of them are not worth being looked at here.
 */
export async function readKind(
  transaction: Transaction<Tables>,
  { kind, accountId, userId, version, cursor, now }: Wanted,
): Promise<KindPage> {
  const isForeign = cursor !== undefined && cursor.version > version;
  const where = cursor === undefined || isForeign ? sql`` : later(kindQueries[kind], cursor);
  // One row more than a page has, if there are as many.
  const asked = { accountId, where, limit: pageSize + 1 };
  const orders = kind === 'order' ? await readOrderPage(transaction, { ...asked, now }) : undefined;
  const rows = orders?.rows ?? (await readRows(transaction, { ...asked, kind, userId }));
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const told = [`"rows":[${orders ? '' : page.map(({ row }) => row).join(',')}]`];
  if (isForeign) told.push('"reset":true');
  if (rows.length > pageSize && last) told.push(`"next":${JSON.stringify(`${last.version}.${last.id}`)}`);
  else told.push(await digestOf(transaction, { kind, accountId, userId }));
  return {
    kind,
    fields: told,
    ...(orders && { orders: { rows: orders.rows.slice(0, pageSize), made: orders.made } }),
  };
}

interface ToldRow {
  readonly id: string;
  readonly version: number;
  /** JSON of a {@link PackedRow}. */
  readonly row: string;
}

async function readRows(
  transaction: Transaction<Tables>,
  { kind, accountId, userId, where, limit }: Pick<Wanted, 'accountId' | 'kind' | 'userId'> & RowsAsked,
): Promise<readonly ToldRow[]> {
  const query = kindQueries[kind];
  const { rows } = await sql<ToldRow>`
    select ${query.id}::text as id, ${query.version} as version, ${query.row(userId)} as row
    from ${query.from}
    where ${query.account} = ${accountId} ${query.owner ? sql`and ${query.owner} = ${userId}` : sql``} ${where}
    order by ${query.version}, ${query.id}
    limit ${limit}`.execute(transaction);
  return rows;
}

function later({ version, id, idType }: (typeof kindQueries)[RowKind], after: Cursor) {
  if (after.id === undefined) return sql`and ${version} > ${after.version}`;
  return sql`and (${version}, ${id}) > (${after.version}, ${after.id}::${sql.raw(idType ?? 'uuid')})`;
}

async function digestOf(
  transaction: Transaction<Tables>,
  { kind, accountId, userId }: Pick<Wanted, 'accountId' | 'kind' | 'userId'>,
): Promise<string> {
  const scope = isPersonal(kind) ? `${kind}:${userId}` : kind;
  const { rows } = await sql<{ digest: string; rows: number }>`
    select lpad(to_hex(digest), 16, '0') as digest, rows from sync_digests
    where account_id = ${accountId} and scope = ${scope}`.execute(transaction);
  const { digest, rows: count } = rows[0] ?? { digest: '0'.repeat(16), rows: 0 };
  return `"digest":"${digest}","count":${count}`;
}
