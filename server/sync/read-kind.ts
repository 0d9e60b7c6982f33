import { sql, type Transaction } from 'kysely';
import type { RowKind } from '#core/sync/row-kinds.ts';
import { isPersonal } from '#core/sync/row-kinds.ts';
import type { Tables } from '../database/tables.ts';
import type { Cursor } from './cursor.ts';
import { kindQueries } from './kind-queries.ts';

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

/**
 * One page of what changed in one kind of rows, as the JSON of a {@link KindAnswer}: rows pass from the database to the
 * device as text, since a hundred thousand of them are not worth being looked at here.
 */
export async function readKind(
  transaction: Transaction<Tables>,
  { kind, accountId, userId, version, cursor }: Wanted,
): Promise<string> {
  const query = kindQueries[kind];
  const isForeign = cursor !== undefined && cursor.version > version;
  const after = isForeign ? undefined : cursor;
  const { rows } = await sql<{ id: string; version: number; row: string }>`
    select ${query.id}::text as id, ${query.version} as version, ${query.row(userId)} as row
    from ${query.from}
    where ${query.account} = ${accountId}
      ${query.owner ? sql`and ${query.owner} = ${userId}` : sql``}
      ${after === undefined ? sql`` : later(query, after)}
    order by ${query.version}, ${query.id}
    limit ${pageSize + 1}`.execute(transaction);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const told = [`"rows":[${page.map(({ row }) => row).join(',\n')}]`];
  if (isForeign) told.push('"reset":true');
  if (rows.length > pageSize && last) told.push(`"next":${JSON.stringify(`${last.version}.${last.id}`)}`);
  else told.push(await digestOf(transaction, { kind, accountId, userId }));
  return `${JSON.stringify(kind)}:{${told.join(',')}}`;
}

function later({ version, id }: (typeof kindQueries)[RowKind], after: Cursor) {
  if (after.id === undefined) return sql`and ${version} > ${after.version}`;
  // Stated twice, so that the index of versions serves.
  return sql`and ${version} >= ${after.version} and (${version}, ${id}::text) > (${after.version}, ${after.id})`;
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
