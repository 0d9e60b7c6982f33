import { Kysely } from 'kysely';
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { StatementClient, StatementDialect } from './statement-client.ts';
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
  /** Whether this server holds the data directory, so that no other one can work on this database. */
  readonly isAlone: boolean;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL of the operator's; without it one is started in `directory`. */
  readonly url?: string | undefined;
  readonly directory: string;
  readonly poolSize?: number | undefined;
  readonly log: (message: string) => void;
  /** The data directory is lost to another server: this one must end. */
  readonly onFatal: (error: unknown) => void;
}

/** Connects, starting a PostgreSQL first where none is named, and brings the tables up to date. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const { url, poolSize, log } = options;
  if (url !== undefined) return connectDatabase({ connection: { connectionString: url }, poolSize, log });
  const embedded = await startEmbedded(options);
  try {
    const connected = await connectDatabase({ connection: embedded.connection, poolSize, log });
    return {
      ...connected,
      isAlone: true,
      close: async () => {
        await connected.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Connects to a PostgreSQL that runs, and brings its tables up to date. */
export async function connectDatabase({
  connection,
  poolSize = 12,
  log,
}: {
  readonly connection: pg.PoolConfig;
  readonly poolSize?: number | undefined;
  readonly log: (message: string) => void;
}): Promise<OpenDatabase> {
  await migrate({ connection });
  const pool = openPool({ ...connection, max: poolSize }, log);
  const tables = new Kysely<Tables>({ dialect: new StatementDialect(pool) });
  const apart = new Kysely<Tables>({
    dialect: new StatementDialect(openPool({ ...connection, max: 2 }, log)),
  });
  return {
    tables,
    apart,
    pool,
    isAlone: false,
    close: async () => {
      await Promise.all([tables.destroy(), apart.destroy()]);
    },
  };
}

/** bigint columns hold counters far below 2^53: numbers serve better than text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

function openPool(config: pg.PoolConfig, log: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 5000,
    application_name: `paraphe ${process.pid}`,
    ...config,
    types,
    Client: StatementClient,
  });
  // Idle connections end when the database does; the next request opens new ones.
  pool.on('error', (error) => {
    if (!pool.ending) log(`an idle database connection ended: ${error.message}`);
  });
  // One that is in use tells its end also outside any query; whoever uses it learns of it by the next one.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}
