import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface Migration {
  /** `001-beginning`: the file's name. */
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Servers that start together wait for each other here. */
const lockKey = 7_271_722;

/**
 * Runs what has not run yet, oldest first, each in its own transaction. There is no way back: a mistake is mended by
 * the next migration.
 * @throws Error when a migration that ran differs from its file, or the database knows one that we do not
 */
export async function migrate({
  connection,
  migrations = readMigrations(),
}: {
  readonly connection: pg.ClientConfig;
  readonly migrations?: readonly Migration[];
}): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(`create table if not exists migrations (
      name text primary key, checksum text not null, ran_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migrations',
    );
    checkHistory(rows, migrations);
    const ran = new Set(rows.map((row) => row.name));
    for (const migration of migrations) if (!ran.has(migration.name)) await run(client, migration);
  } finally {
    await client.end();
  }
}

/** The files of `migrations/`, in the order of their numbers. */
export function readMigrations(): readonly Migration[] {
  const folder = join(import.meta.dirname, 'migrations');
  return readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file.slice(0, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

function checkHistory(
  ran: readonly { readonly name: string; readonly checksum: string }[],
  migrations: readonly Migration[],
): void {
  for (const { name, checksum } of ran) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (migration === undefined) {
      throw new Error(`the database was migrated by a newer Paraphe (${name}); start that version`);
    }
    if (migration.checksum !== checksum) {
      throw new Error(
        `migration ${name} was changed after it ran; restore its file and write a new migration`,
      );
    }
  }
}

async function run(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}
