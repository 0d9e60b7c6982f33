/** Those that are searched are the peers with an index of words; the others are not searched. */
export type StoreName = 'dexie' | 'dexie, searched' | 'ours' | 'pouch' | 'pouch, searched';

/** What a Worker that has just started is asked once. */
export type StoreCall =
  | { readonly work: 'load'; readonly store: StoreName; readonly count: number }
  /** Opens, then searches for each text. */
  | { readonly work: 'use'; readonly store: StoreName; readonly typed: readonly string[] };

export interface StoreAnswer {
  /** Milliseconds: of loading; or of opening, then of each search. */
  readonly times: readonly number[];
  /** How many rows each found. */
  readonly totals: readonly number[];
  /** Milliseconds from the start until everything is in memory. */
  readonly whole?: number;
}
