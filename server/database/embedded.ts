import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Cluster, openCluster } from './cluster.ts';
import { FolderInUse, type FolderLock, lockFolder } from './folder-lock.ts';

/** The PostgreSQL of the data directory, kept running as long as the server lives. */
export interface EmbeddedPostgres {
  readonly connection: pg.PoolConfig;
  readonly stop: () => Promise<void>;
}

/**
 * Starts or joins it, takes the directory for this server, and from then on starts it again whenever it ends.
 * @throws FolderInUse when another server holds the directory
 */
export async function startEmbedded({
  directory,
  log,
  onFatal,
}: {
  readonly directory: string;
  readonly log: (message: string) => void;
  readonly onFatal: (error: unknown) => void;
}): Promise<EmbeddedPostgres> {
  const cluster = await openCluster({ directory: join(directory, 'postgres') });
  const guard = new Guard(cluster, log, onFatal);
  await guard.hold();
  return { connection: { ...cluster.connection }, stop: () => guard.stop() };
}

/** Notices the end of the database by the end of the connection that holds the directory's lock. */
class Guard {
  readonly #cluster: Cluster;
  readonly #log: (message: string) => void;
  readonly #onFatal: (error: unknown) => void;
  #lock: FolderLock | undefined;
  #stopping = false;
  #recovery: Promise<void> | undefined;

  constructor(cluster: Cluster, log: (message: string) => void, onFatal: (error: unknown) => void) {
    this.#cluster = cluster;
    this.#log = log;
    this.#onFatal = onFatal;
  }

  async hold(): Promise<void> {
    await this.#cluster.ensureRunning();
    this.#lock = await lockFolder({
      connection: this.#cluster.connection,
      onLost: () => {
        this.#lock = undefined;
        if (!this.#stopping) this.#recovery = this.#recover();
      },
    });
  }

  async #recover(): Promise<void> {
    this.#log('the database ended; starting it again');
    while (!this.#stopping) {
      try {
        await this.hold();
        this.#log('the database runs again');
        return;
      } catch (error) {
        if (error instanceof FolderInUse) return this.#onFatal(error);
        this.#log(
          `the database does not start yet: ${error instanceof Error ? error.message : String(error)}`,
        );
        await sleep(500);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#recovery;
    const lock = this.#lock;
    if (lock === undefined) return;
    await this.#cluster.stop();
    await lock.release();
  }
}
