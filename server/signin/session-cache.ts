import type { OpenDatabase } from '../database/database.ts';
import { type Listener, listen } from '../database/listen.ts';
import { isSecret, secretDigest } from './secret.ts';
import {
  asSignedIn,
  isOver,
  isUseDue,
  noteUse,
  readSession,
  type SessionRow,
  type SignedIn,
} from './sessions.ts';

/** Milliseconds that a session is kept without looking again, even if nothing is heard. */
const keptFor = 3000;
const mostKept = 10_000;

interface Kept {
  readonly row: SessionRow;
  /** As of when the row was read: what somebody must do by a certain day is told so much later. */
  readonly signedIn: SignedIn;
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
   * @returns undefined when the token is none of a living session's; without a promise when it was in memory
   */
  find(
    token: string,
    now: Date,
    { isUse = true }: { readonly isUse?: boolean } = {},
  ): Promise<SignedIn | undefined> | SignedIn | undefined {
    const kept = this.#recall(token);
    if (kept !== undefined && (!isUse || !isUseDue(kept.row, now)))
      return isOver(kept.row, now) ? undefined : kept.signedIn;
    return isSecret(token) ? this.#findAndNote(token, now, { kept, isUse }) : undefined;
  }

  async #findAndNote(
    token: string,
    now: Date,
    { kept, isUse }: { readonly kept: Kept | undefined; readonly isUse: boolean },
  ): Promise<SignedIn | undefined> {
    const { row, signedIn } = kept ?? (await this.#read(token, now)) ?? {};
    if (row === undefined || isOver(row, now)) return undefined;
    const changes = this.#changes;
    if (isUse && (await noteUse(this.#database.tables, row, now)))
      this.#keep(token, { row: { ...row, seen_at: now }, now, changes });
    return signedIn;
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

  #recall(token: string): Kept | undefined {
    const kept = this.#kept.get(token);
    return kept !== undefined && performance.now() - kept.readAt < keptFor ? kept : undefined;
  }

  async #read(token: string, now: Date): Promise<Kept | undefined> {
    const changes = this.#changes;
    const row = await readSession(this.#database.tables, secretDigest(token));
    return row === undefined ? undefined : this.#keep(token, { row, now, changes });
  }

  /** @param read.changes how many had been heard of when the row was read: after another one it is not kept */
  #keep(
    token: string,
    { row, now, changes }: { readonly row: SessionRow; readonly now: Date; readonly changes: number },
  ): Kept {
    const kept = { row, signedIn: asSignedIn(row, now), readAt: performance.now() };
    if (!this.#hears || changes !== this.#changes) return kept;
    if (this.#kept.size >= mostKept) this.#forgetAll();
    this.#kept.set(token, kept);
    const ofAccount = this.#ofAccount.get(row.account_id) ?? new Set();
    this.#ofAccount.set(row.account_id, ofAccount.add(token));
    return kept;
  }
}
