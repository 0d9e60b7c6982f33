import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  readonly tables: Database;
  /**
   * Connections for what must be committed while a command's transaction is open. Nothing done here may wait for
   * such a transaction.
   */
  readonly apart: Database;
  /** For what Kysely has no words for: pg-boss, bulk loads. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL of the operator's; without it one is started in `directory`. */
  readonly url?: string | undefined;
  readonly directory: string;
  readonly poolSize?: number;
  readonly log: (message: string) => void;
  /** The data directory is lost to another server: this one must end. */
  readonly onFatal: (error: unknown) => void;
}

/** Connects, starting a PostgreSQL first where none is named, and brings the tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const embedded = options.url === undefined ? await startEmbedded(options) : undefined;
  try {
    const connection = embedded?.connection ?? { connectionString: options.url };
    return await connect({ connection, embedded, options });
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function connect({
  connection,
  embedded,
  options,
}: {
  readonly connection: pg.PoolConfig;
  readonly embedded: EmbeddedPostgres | undefined;
  readonly options: DatabaseOptions;
}): Promise<OpenDatabase> {
  await migrate({ connection });
  const pool = openPool({ ...connection, max: options.poolSize ?? 12 }, options.log);
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const apart = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: openPool({ ...connection, max: 2 }, options.log) }),
  });
  const close = async (): Promise<void> => {
    await Promise.all([tables.destroy(), apart.destroy()]);
    await embedded?.stop();
  };
  return { tables, apart, pool, close };
}

/** bigint columns hold counters far below 2^53: numbers serve better than text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function openPool(config: pg.PoolConfig, log: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 5000,
    application_name: `paraphe ${process.pid}`,
    ...config,
    types,
  });
  // Idle connections end when the database does; the next request opens new ones.
  pool.on('error', (error) => log(`an idle database connection ended: ${error.message}`));
  return pool;
}
