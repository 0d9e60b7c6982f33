import type { Portal } from '../../server/portal.ts';

/** All of an account that commands or devices go by; mails and the journal go on as they are. */
const tables = [
  'accounts',
  'users',
  'contacts',
  'custom_fields',
  'orders',
  'packed_orders',
  'packed_pages',
  'invitations',
  'invitation_links',
  'certification_requests',
  'controls',
  'issuance_requests',
  'certificates',
  'alerts',
  'order_drafts',
  'list_views',
  'sync_clients',
  'sync_digests',
  'commands',
] as const;

/** What a backup of the portal holds of one account: JSON that only the database reads, since its numbers have 64 bits. */
export interface AccountBackup {
  readonly accountId: string;
  readonly rows: string;
}

const reading = `select jsonb_build_object(${tables
  .map((table) => `'${table}', (select jsonb_agg(to_jsonb(t)) from ${table} t where account_id = $1)`)
  .join(', ')})::text as rows`;

const removing = allOf((table) => `delete from ${table} where account_id = $1`);

const writing = allOf(
  (table) => `insert into ${table} overriding system value
    select t.* from backup, jsonb_populate_recordset(null::${table}, nullif(backup.rows -> '${table}', 'null')) t`,
  'backup as (select $1::jsonb as rows)',
);

/** One statement for all tables: a history has no time for a way to the database each. */
function allOf(change: (table: string) => string, ...before: readonly string[]): string {
  const changes = tables.map((table) => `of_${table} as (${change(table)})`);
  return `with ${[...before, ...changes].join(', ')} select`;
}

export async function backUp({ database }: Portal, accountId: string): Promise<AccountBackup> {
  const { rows } = await database.pool.query<{ readonly rows: string }>(reading, [accountId]);
  return { accountId, rows: rows[0]?.rows ?? '{}' };
}

/**
 * Puts the account back as the backup has it, whatever happened since. What the portal still keeps of an answer that has gone
 * out may be in its way: whichever of the two PostgreSQL breaks off, this is done again.
 */
export async function restore(portal: Portal, backup: AccountBackup): Promise<void> {
  try {
    await putBack(portal, backup);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== deadlockDetected) throw error;
    await restore(portal, backup);
  }
}

const deadlockDetected = '40P01';

async function putBack({ database }: Portal, { accountId, rows }: AccountBackup): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    // Tables that refer to each other change at once, and no trigger takes what comes back for news.
    await client.query('set local session_replication_role = replica');
    await client.query(removing, [accountId]);
    await client.query(writing, [rows]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
