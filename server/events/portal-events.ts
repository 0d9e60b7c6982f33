import type { Readable } from 'node:stream';
import type { ServerEvents } from '#core/portal/server-events.ts';
import type { OpenDatabase } from '../database/database.ts';
import { type Listener, listen } from '../database/listen.ts';
import { EventStream } from './event-stream.ts';

export interface Listening {
  readonly accountId: string;
  readonly userId: string;
  readonly sessionId: string;
  /** Looked at with each heartbeat. */
  readonly isStillThere: () => Promise<boolean>;
}

const mostOfSession = 4;
const mostInAll = 2000;
const heartbeat = 25_000;

/**
 * Tells open pages what any server committed: one listening connection for all of them, fanned out in memory. After a
 * lost connection everybody is told to look.
 */
export class PortalEvents {
  readonly #database: OpenDatabase;
  readonly #streams = new Map<EventStream, Listening>();
  #listener: Listener | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  start(): void {
    this.#listener ??= listen(this.#database.pool, {
      channel: 'portal_event',
      onReady: () => void this.#tellAll(),
      onNotice: (notice) => this.#pass(notice),
      onLost: () => undefined,
    });
    this.#timer ??= setInterval(() => void this.beat(), heartbeat);
    this.#timer.unref();
  }

  /** Ends every stream, so that the server can close; from now on there are no more. */
  close(): void {
    this.#isStopped = true;
    this.#endAll();
  }

  async stop(): Promise<void> {
    this.close();
    clearInterval(this.#timer);
    await this.#listener?.stop();
  }

  /** @returns undefined when the session, or the server, has enough of them */
  open(listening: Listening): Readable | undefined {
    const ofSession = [...this.#streams.values()].filter(
      ({ sessionId }) => sessionId === listening.sessionId,
    );
    if (this.#isStopped || ofSession.length >= mostOfSession || this.#streams.size >= mostInAll)
      return undefined;
    const stream = new EventStream();
    this.#streams.set(stream, listening);
    stream.once('close', () => this.#streams.delete(stream));
    // What came to pass before it was opened.
    this.#tell([[stream, listening]]).catch(() => stream.end());
    return stream;
  }

  /** Shows proxies that the streams live, and ends those whose person is there no more. */
  async beat(): Promise<void> {
    await Promise.all(
      [...this.#streams].map(async ([stream, { isStillThere }]) => {
        // While the database is away nobody can be told to go.
        if (await isStillThere().catch(() => true)) stream.beat();
        else stream.end();
      }),
    );
  }

  #pass(notice: string): void {
    const [event, id, version] = notice.split(' ');
    for (const [stream, { accountId, userId }] of this.#streams) {
      if (event === 'change' && id === accountId) stream.tell('change', { version: Number(version) });
      if (event === 'alert' && id === userId) stream.tell('alert', {});
    }
  }

  async #tellAll(): Promise<void> {
    await this.#tell([...this.#streams]).catch(() => this.#endAll());
  }

  /** Browsers come back by themselves. */
  #endAll(): void {
    for (const stream of this.#streams.keys()) stream.end();
  }

  async #tell(streams: readonly (readonly [EventStream, Listening])[]): Promise<void> {
    if (streams.length === 0) return;
    const accounts = await this.#database.tables
      .selectFrom('accounts')
      .select(['account_id', 'version'])
      .where('account_id', 'in', [...new Set(streams.map(([, { accountId }]) => accountId))])
      .execute();
    const versions = new Map(accounts.map(({ account_id, version }) => [account_id, version]));
    for (const [stream, { accountId }] of streams) {
      const change: ServerEvents['change'] = { version: versions.get(accountId) ?? 0 };
      stream.tell('change', change);
      stream.tell('alert', {});
    }
  }
}
