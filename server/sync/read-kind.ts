import { sql, type Transaction } from 'kysely';
import type { RowKind } from '#core/sync/row-kinds.ts';
import { isPersonal } from '#core/sync/row-kinds.ts';
import type { Tables } from '../database/tables.ts';
import type { Cursor } from './cursor.ts';
import { kindQueries } from './kind-queries.ts';
import { type PackedOrder, readOrderPage } from './packed-orders.ts';

/** Rows of one page. The device shows progress from page to page; none takes either side long. */
const pageSize = 4000;

interface Wanted {
  readonly kind: RowKind;
  readonly accountId: string;
  readonly userId: string;
  /** The account's version as of this reading. */
  readonly version: number;
  readonly cursor: Cursor | undefined;
}

interface KindPage {
  /** JSON of a {@link KindAnswer}, behind its name. */
  readonly told: string;
  /** Orders that were put together for it. */
  readonly made: readonly PackedOrder[];
}

/**
 * One page of what changed in one kind of rows. Rows pass from the database to the device as text, since a hundred thousand
 * of them are not worth being looked at here.
 */
export async function readKind(
  transaction: Transaction<Tables>,
  { kind, accountId, userId, version, cursor }: Wanted,
): Promise<KindPage> {
  const isForeign = cursor !== undefined && cursor.version > version;
  const after = isForeign ? undefined : cursor;
  const { rows, made } = await readPage(transaction, { kind, accountId, userId, after });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const told = [`"rows":[${page.map(({ row }) => row).join(',\n')}]`];
  if (isForeign) told.push('"reset":true');
  if (rows.length > pageSize && last) told.push(`"next":${JSON.stringify(`${last.version}.${last.id}`)}`);
  else told.push(await digestOf(transaction, { kind, accountId, userId }));
  return { told: `${JSON.stringify(kind)}:{${told.join(',')}}`, made };
}

/** One row more than a page has, if there are as many. */
async function readPage(
  transaction: Transaction<Tables>,
  {
    kind,
    accountId,
    userId,
    after,
  }: Pick<Wanted, 'accountId' | 'kind' | 'userId'> & { readonly after: Cursor | undefined },
): Promise<{ readonly rows: readonly PackedOrder[]; readonly made: readonly PackedOrder[] }> {
  const query = kindQueries[kind];
  const where = after === undefined ? sql`` : later(query, after);
  const limit = pageSize + 1;
  if (kind === 'order') return readOrderPage(transaction, { accountId, where, limit });
  const { rows } = await sql<PackedOrder>`
    select ${query.id}::text as id, ${query.version} as version, ${query.row(userId)} as row
    from ${query.from}
    where ${query.account} = ${accountId} ${query.owner ? sql`and ${query.owner} = ${userId}` : sql``} ${where}
    order by ${query.version}, ${query.id}
    limit ${limit}`.execute(transaction);
  return { rows, made: [] };
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
