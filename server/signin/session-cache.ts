import type { OpenDatabase } from '../database/database.ts';
import { type Listener, listen } from '../database/listen.ts';
import { isSecret, secretDigest } from './secret.ts';
import { asSignedIn, isOver, noteUse, readSession, type SessionRow, type SignedIn } from './sessions.ts';

/** Milliseconds that a session is kept without looking again, even if nothing is heard. */
const keptFor = 3000;
const mostKept = 10_000;

interface Kept {
  readonly row: SessionRow;
  readonly readAt: number;
}

/**
 * Who acts by which session, in memory for moments. What a command changes is forgotten when it is committed, before it
 * is answered; what other servers change, when the database tells (migration 007). Where the database cannot tell,
 * nothing is kept.
 */
export class SessionCache {
  readonly #database: OpenDatabase;
  /** By token: 256 bits, compared by their hash first, so that the time of a miss teaches nothing. */
  readonly #kept = new Map<string, Kept>();
  readonly #ofAccount = new Map<string, Set<string>>();
  #hears = false;
  /** Goes up with every change: what was read before one is not kept after it. */
  #changes = 0;
  #listener: Listener | undefined;

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  /** From now on sessions are kept, whenever changes can be heard of. */
  start(): void {
    this.#listener ??= listen(this.#database.pool, {
      channel: 'session_change',
      onReady: () => {
        this.#hears = true;
      },
      onNotice: (accountId) => this.forget(accountId),
      onLost: () => {
        this.#hears = false;
        this.#forgetAll();
      },
    });
  }

  async stop(): Promise<void> {
    await this.#listener?.stop();
    this.#listener = undefined;
  }

  /**
   * @param options.isUse false: somebody's page asks by itself, which does not put off the end of the session
   * @returns undefined when the token is none of a living session's
   */
  async find(
    token: string,
    now: Date,
    { isUse = true }: { readonly isUse?: boolean } = {},
  ): Promise<SignedIn | undefined> {
    const row = this.#recall(token) ?? (isSecret(token) ? await this.#read(token) : undefined);
    if (row === undefined || isOver(row, now)) return undefined;
    const changes = this.#changes;
    if (isUse && (await noteUse(this.#database.tables, row, now)))
      this.#keep(token, { ...row, seen_at: now }, changes);
    return asSignedIn(row, now);
  }

  /** Whether the token is a living session's, without counting as a use of it. */
  async isAlive(token: string, now: Date): Promise<boolean> {
    const row = isSecret(token) ? await readSession(this.#database.tables, secretDigest(token)) : undefined;
    return row !== undefined && !isOver(row, now);
  }

  /** Something of this account's people or sessions was changed. */
  forget(accountId: string): void {
    this.#changes++;
    for (const token of this.#ofAccount.get(accountId) ?? []) this.#kept.delete(token);
    this.#ofAccount.delete(accountId);
  }

  #forgetAll(): void {
    this.#changes++;
    this.#kept.clear();
    this.#ofAccount.clear();
  }

  #recall(token: string): SessionRow | undefined {
    const kept = this.#kept.get(token);
    return kept !== undefined && performance.now() - kept.readAt < keptFor ? kept.row : undefined;
  }

  async #read(token: string): Promise<SessionRow | undefined> {
    const changes = this.#changes;
    const row = await readSession(this.#database.tables, secretDigest(token));
    if (row !== undefined) this.#keep(token, row, changes);
    return row;
  }

  /** @param changes how many had been heard of when the row was read */
  #keep(token: string, row: SessionRow, changes: number): void {
    if (!this.#hears || changes !== this.#changes) return;
    if (this.#kept.size >= mostKept) this.#forgetAll();
    this.#kept.set(token, { row, readAt: performance.now() });
    const ofAccount = this.#ofAccount.get(row.account_id) ?? new Set();
    this.#ofAccount.set(row.account_id, ofAccount.add(token));
  }
}
