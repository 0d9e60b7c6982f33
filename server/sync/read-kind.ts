import { sql, type Transaction } from 'kysely';
import type { RowKind } from '#core/sync/row-kinds.ts';
import { isPersonal } from '#core/sync/row-kinds.ts';
import type { Tables } from '../database/tables.ts';
import type { Cursor } from './cursor.ts';
import { kindQueries } from './kind-queries.ts';
import { type OrderPage, readOrderPage } from './order-pages.ts';

interface Wanted {
  readonly kind: RowKind;
  readonly accountId: string;
  readonly userId: string;
  /** The account's version as of this reading. */
  readonly version: number;
  readonly cursor: Cursor | undefined;
  /** Rows of one page. */
  readonly pageSize: number;
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
export async function readKind(transaction: Transaction<Tables>, wanted: Wanted): Promise<KindPage> {
  const { kind, version, cursor } = wanted;
  const isForeign = cursor !== undefined && cursor.version > version;
  const asked = { ...wanted, after: isForeign ? undefined : cursor };
  const orders = kind === 'order' ? await readOrderPage(transaction, asked) : undefined;
  const page = orders ? { told: '', end: orders.end } : await readPage(transaction, asked);
  const fields = [`"rows":[${page.told}]`];
  if (orders?.digest) fields.push(`"pageDigest":"${orders.digest}"`);
  if (isForeign) fields.push('"reset":true');
  if (page.end) fields.push(`"next":${JSON.stringify(`${page.end.version}.${page.end.id}`)}`);
  else fields.push(await digestOf(transaction, wanted));
  return { kind, fields, ...(orders && { orders }) };
}

interface ToldRow {
  readonly id: string;
  readonly version: number;
  /** JSON of a {@link PackedRow}. */
  readonly row: string;
}

async function readPage(
  transaction: Transaction<Tables>,
  { kind, accountId, userId, after, pageSize }: Wanted & { readonly after: Cursor | undefined },
): Promise<{ readonly told: string; readonly end: ToldRow | undefined }> {
  const query = kindQueries[kind];
  const where = after === undefined ? sql`` : later(query, after);
  // One row more than a page has, if there are as many.
  const { rows } = await sql<ToldRow>`
    select ${query.id}::text as id, ${query.version} as version, ${query.row(userId)} as row
    from ${query.from}
    where ${query.account} = ${accountId} ${query.owner ? sql`and ${query.owner} = ${userId}` : sql``} ${where}
    order by ${query.version}, ${query.id}
    limit ${pageSize + 1}`.execute(transaction);
  const page = rows.slice(0, pageSize);
  return {
    told: page.map(({ row }) => row).join(','),
    end: rows.length > pageSize ? page.at(-1) : undefined,
  };
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
