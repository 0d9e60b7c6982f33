import type { Portal } from '../../server/portal.ts';

/** In the order in which they refer to each other. */
const tables = [
  'accounts',
  'users',
  'contacts',
  'custom_fields',
  'orders',
  'packed_orders',
  'invitations',
  'controls',
  'order_drafts',
  'list_views',
  'sync_clients',
  'sync_digests',
  'commands',
] as const;

/** What a backup of the portal holds of one account. */
export type AccountBackup = Readonly<Record<(typeof tables)[number], readonly object[]>>;

export async function backUp({ database }: Portal, accountId: string): Promise<AccountBackup> {
  const kept: Record<string, readonly object[]> = {};
  for (const table of tables) {
    const { rows } = await database.pool.query<{ readonly row: object }>(
      `select to_jsonb(${table}) as row from ${table} where account_id = $1`,
      [accountId],
    );
    kept[table] = rows.map(({ row }) => row);
  }
  return kept as AccountBackup;
}

/** Puts the account back as the backup has it, whatever happened since. */
export async function restore({ database }: Portal, accountId: string, backup: AccountBackup): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const table of [...tables].reverse()) {
      await client.query(`delete from ${table} where account_id = $1`, [accountId]);
    }
    for (const table of tables) {
      await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(backup[table]),
      ]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
