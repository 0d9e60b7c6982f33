import type { PackedRow } from '#core/sync/protocol.ts';

/** What the list shows: its first rows, newest order first, and how many there are. */
export interface Found {
  readonly rows: readonly { readonly reference: string }[];
  readonly total: number;
}

/** An account kept in a browser one way or another, as far as the list needs it. */
export interface ComparedStore {
  /** Makes of orders what the portal would send, and gives what keeps it, page by page, so that a later start finds it. */
  readonly prepare: (rows: readonly PackedRow[]) => Promise<() => Promise<void>>;
  /** The list's first rows in a Worker that has just started. */
  readonly open: () => Promise<Found>;
  /** Until all of it is in memory; absent where a store keeps nothing there. */
  readonly whole?: () => Promise<void>;
  /** The list's first rows of what the search finds; after `open`. */
  readonly search: (text: string) => Promise<Found>;
}

export const firstRows = 50;

/** As many as one answer of the portal brings. */
const pageSize = 4000;

export function pagesOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / pageSize) }, (_, page) =>
    rows.slice(page * pageSize, (page + 1) * pageSize),
  );
}
