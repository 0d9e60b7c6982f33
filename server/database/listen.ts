import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Says what other connections told (`NOTIFY`), on a connection of its own that is opened again when it is lost. */
export interface Listener {
  readonly stop: () => Promise<void>;
}

interface Hearing {
  readonly channel: string;
  /** From now on nothing is missed. */
  readonly onReady: () => void;
  readonly onNotice: (payload: string) => void;
  /** Something may be missed until `onReady`. */
  readonly onLost: () => void;
}

const pause = 500;

/** @param pool whose database it is */
export function listen(pool: pg.Pool, hearing: Hearing): Listener {
  const stopping = new AbortController();
  const done = keepListening(pool.options, hearing, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function keepListening(options: pg.PoolOptions, hearing: Hearing, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(options, hearing, signal);
    hearing.onLost();
    await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Returns when the connection is lost, or was never made, or is no longer wanted. */
async function listenOnce(
  { max: _, ...options }: pg.PoolOptions,
  { channel, onReady, onNotice, onLost }: Hearing,
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({ ...options, keepAlive: true });
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const end = (): void => {
    onLost();
    resolve();
  };
  client.on('error', end);
  client.on('end', end);
  signal.addEventListener('abort', end);
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    if (!signal.aborted) onReady();
    await lost;
  } catch {
    // The database is away: tried again.
  }
  signal.removeEventListener('abort', end);
  await client.end().catch(() => undefined);
}
