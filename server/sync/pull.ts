import { sql } from 'kysely';
import type { User } from '#core/accounts/actor.ts';
import type { Bytes } from '#core/bytes.ts';
import { joinAnswer } from '#core/sync/answer-octets.ts';
import { kindsFor, type RowKind } from '#core/sync/row-kinds.ts';
import { isUuid } from '../database/is-uuid.ts';
import type { Portal } from '../portal.ts';
import { compressJson } from './compress.ts';
import { readCursors } from './cursor.ts';
import { type KindPage, readKind } from './read-kind.ts';

/** Rows of one page. The device shows progress from page to page; none takes either side long. */
const usualPageSize = 4000;

/**
 * What changed in the account since a device's cursors, for the rights of whoever asks, all as of one moment.
 * @returns the octets of core/sync/answer-octets.ts
 */
export async function pull(
  portal: Portal,
  user: User,
  query: unknown,
  pageSize = usualPageSize,
): Promise<Bytes> {
  const { accountId, userId } = user;
  const cursors = readCursors(query, wantedKinds(user, query));
  const now = portal.platform.now();
  const { head, kinds, page } = await portal.database.tables
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows } = await sql<{ head: string; version: number }>`
        select version, json_build_object('lineage', lineage, 'version', version,
          'at', ${now.toISOString()}::text,
          'settled', coalesce((select last_number from sync_clients c
            where c.account_id = accounts.account_id and client_id = ${clientOf(query)} and user_id = ${userId}), 0),
          'account',
          json_build_object('name', name, 'plan', plan, 'approvalMode', approval_mode))::text as head
        from accounts where account_id = ${accountId}`.execute(transaction);
      const { head, version } = rows[0] as { head: string; version: number };
      const told: KindPage[] = [];
      for (const [kind, cursor] of cursors)
        told.push(await readKind(transaction, { kind, accountId, userId, version, cursor, pageSize, now }));
      return { head, kinds: told, page: told.find(({ orders }) => orders)?.orders };
    });
  const told = kinds.map(({ kind, fields }) => `${JSON.stringify(kind)}:{${fields.join(',')}}`);
  const [headOctets, orders] = await Promise.all([
    compressJson(`${head.slice(0, -1)},"kinds":{${told.join(',')}}}`),
    page?.octets(),
  ]);
  // The device need not wait for it.
  void page?.keep(portal).catch((error: unknown) => {
    console.error('sync: what was put together is not kept', error);
  });
  return joinAnswer({ head: headOctets, orders });
}

/** `only` names the kinds that a later page or a repair is for. */
function wantedKinds(user: User, query: unknown): readonly RowKind[] {
  const { only } = query as { readonly only?: unknown };
  const named = typeof only === 'string' ? only.split(',') : undefined;
  return kindsFor(user).filter((kind) => named === undefined || named.includes(kind));
}

function clientOf(query: unknown): string | null {
  const { client } = query as { readonly client?: unknown };
  return typeof client === 'string' && isUuid(client) ? client : null;
}
