import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from './processes.ts';

/** 'paraphe' in a number: any constant does, as long as nothing else in the cluster takes it. */
const lockKey = 7_271_721;
const holderName = (pid: number): string => `paraphe server ${pid}`;

/** Another server works on the same data directory. */
export class FolderInUse extends Error {
  constructor(holder: string) {
    super(
      `the data directory is in use by another Paraphe server (${holder}). ` +
        'Stop that one first, or give this one a DATA_DIR of its own.',
    );
    this.name = 'FolderInUse';
  }
}

/** Held as long as its connection lives; the database gives it back when the server dies, however it dies. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the directory for this server.
 * @param onLost called once when the connection that holds it ends by itself
 * @throws FolderInUse with the other's process number
 */
export async function lockFolder({
  connection,
  onLost,
}: {
  readonly connection: pg.ClientConfig;
  readonly onLost: () => void;
}): Promise<FolderLock> {
  const client = new pg.Client({ ...connection, application_name: holderName(process.pid), keepAlive: true });
  let released = false;
  client.on('error', () => undefined);
  await client.connect();
  try {
    await take(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  client.on('end', () => {
    if (!released) onLost();
  });
  return {
    release: async () => {
      released = true;
      await client.end().catch(() => undefined);
    },
  };
}

/** The connection of a server that was killed lasts until its backend notices: wait for that, not for a living one. */
async function take(client: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [lockKey]);
    if (rows[0]?.taken === true) return;
    const holder = await holderOf(client);
    const pid = Number(holder?.split(' ').at(-1));
    if (holder !== undefined && Number.isInteger(pid) && isAlive(pid))
      throw new FolderInUse(`process ${pid}`);
    await sleep(50);
  }
  throw new FolderInUse('its process is on another machine or in another container');
}

async function holderOf(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query(
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [lockKey],
  );
  return rows[0]?.application_name as string | undefined;
}
