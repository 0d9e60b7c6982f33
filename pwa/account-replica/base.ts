import type { ListRow } from '#core/sync/list-row.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import type { RowKind } from '#core/sync/row-kinds.ts';

/** Where a whole order is kept. */
export interface Place {
  readonly segment: number;
  readonly index: number;
}

export type SmallKind = Exclude<RowKind, 'order'>;

/** What the portal has told, in memory: orders as list rows, the few other rows whole. */
export interface Base {
  readonly orders: Map<string, ListRow>;
  /** The same rows as they were written together; those that later ones have replaced stay in their places. */
  readonly segments: Map<number, readonly ListRow[]>;
  readonly small: Map<SmallKind, Map<string, PackedRow>>;
  /** How many rows of orders the segments hold, those included that later ones have replaced. */
  written: number;
}

export const emptyBase = (): Base => ({
  orders: new Map(),
  segments: new Map(),
  small: new Map(),
  written: 0,
});

/** Below it, what was replaced costs less than to be told everything anew. */
const leastReplaced = 5000;

/** Whether more of what the segments hold was replaced than is still good: then they are told anew, and written whole. */
export function isWornOut({ written, orders }: Pick<Base, 'orders' | 'written'>): boolean {
  return written - orders.size > Math.max(leastReplaced, orders.size);
}

/** Adds rows of one segment; a row that was there before is replaced. */
export function addOrders(base: Base, segment: number, rows: readonly ListRow[]): void {
  base.written += rows.length;
  base.segments.set(segment, rows);
  for (const row of rows) base.orders.set(row.id, row);
}

export function clearOrders(base: Base): void {
  base.orders.clear();
  base.segments.clear();
  base.written = 0;
}

/**
 * Where the orders of these references are kept. Looked for when somebody asks: an index of all of them would cost each
 * synchronisation and each start more than a look through the rows does.
 */
export function placesOf(
  { orders, segments }: Pick<Base, 'orders' | 'segments'>,
  references: ReadonlySet<string>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [segment, rows] of segments) {
    for (const [index, row] of rows.entries()) {
      if (references.has(row.reference) && orders.get(row.id) === row)
        places.set(row.reference, { segment, index });
    }
  }
  return places;
}

export function rowsOf({ small }: Base, kind: SmallKind): Map<string, PackedRow> {
  const rows = small.get(kind) ?? new Map<string, PackedRow>();
  small.set(kind, rows);
  return rows;
}
