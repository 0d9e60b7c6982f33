import type pg from 'pg';

/** The tables in which `order.setCustomValue@1` leaves something, when a device pushes it. */
const written = [
  'accounts',
  'sync_clients',
  'commands',
  'orders',
  'sync_digests',
  'journal_heads',
  'journal',
] as const;

/**
 * Copies of those tables, with their columns, indexes and checks, but without triggers and references: what is written
 * there costs what PostgreSQL asks for the rows, and nothing of what the portal does around them.
 */
export async function openBareTables(pool: pg.Pool): Promise<void> {
  await pool.query('create schema bare');
  for (const table of written) {
    await pool.query(`create table bare.${table} (like public.${table} including all)`);
    await pool.query(`insert into bare.${table} select * from public.${table}`);
  }
  await pool.query('analyze');
}

interface BareRows {
  readonly accountId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly orderId: string;
  readonly number: number;
}

/** What one such command leaves, row by row in one transaction; nothing is read, computed or checked. */
export async function writeBare(
  pool: pg.Pool,
  { accountId, userId, clientId, orderId, number }: BareRows,
): Promise<void> {
  const commandId = crypto.randomUUID();
  const value = `Cost ${number}`;
  const now = new Date();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into bare.sync_clients (account_id, client_id, user_id, last_number, seen_at) values ($1, $2, $3, $4, $5)
       on conflict (account_id, client_id) do update set last_number = excluded.last_number, seen_at = excluded.seen_at`,
      [accountId, clientId, userId, number, now],
    );
    await client.query(
      `insert into bare.commands (account_id, command_id, name, fingerprint, outcome, at, version)
       values ($1, $2, 'order.setCustomValue@1', $3, '{"result": {}}', $4, $5)`,
      [accountId, commandId, fingerprint, now, number],
    );
    await client.query('update bare.accounts set version = version + 1 where account_id = $1', [accountId]);
    await client.query(
      'update bare.orders set custom_values = $1, version = version + 1, last_operation_at = $2 where order_id = $3',
      [JSON.stringify({ a: value }), now, orderId],
    );
    await client.query(
      `update bare.sync_digests set digest = digest # $1 where account_id = $2 and scope = 'order'`,
      [number, accountId],
    );
    const { rows } = await client.query<{ number: number }>(
      'update bare.journal_heads set number = number + 1, chain = $1 where account_id = $2 returning number',
      [chain, accountId],
    );
    await client.query(
      `insert into bare.journal (account_id, number, at, actor_kind, actor_id, actor_name, address, origin, command,
         command_id, order_id, args, outcome, version, chain)
       values ($1, $2, $3, 'user', $4, '', '10.0.0.1', 'portal', 'order.setCustomValue@1', $5, $6, $7, 'done', $8, $9)`,
      [
        accountId,
        rows[0]?.number,
        now,
        userId,
        commandId,
        orderId,
        JSON.stringify({ reference: '3000000001', slot: 'a', value }),
        number,
        chain,
      ],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

const fingerprint = Buffer.alloc(32, 1);
const chain = Buffer.alloc(32, 2);
