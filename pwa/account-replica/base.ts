import type { ListRow } from '#core/sync/list-row.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import type { RowKind } from '#core/sync/row-kinds.ts';

/** Where a whole order is kept. */
interface Place {
  readonly segment: number;
  readonly index: number;
}

export type SmallKind = Exclude<RowKind, 'order'>;

/** What the portal has told, in memory: orders as list rows, the few other rows whole. */
export interface Base {
  readonly orders: Map<string, ListRow>;
  readonly byReference: Map<string, string>;
  readonly places: Map<string, Place>;
  readonly small: Map<SmallKind, Map<string, PackedRow>>;
  /** How many rows of orders the segments hold, those included that later ones have replaced. */
  written: number;
}

export const emptyBase = (): Base => ({
  orders: new Map(),
  byReference: new Map(),
  places: new Map(),
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
  const { orders, byReference, places } = base;
  base.written += rows.length;
  rows.forEach((row, index) => {
    orders.set(row.id, row);
    byReference.set(row.reference, row.id);
    places.set(row.id, { segment, index });
  });
}

export function clearOrders(base: Base): void {
  base.orders.clear();
  base.byReference.clear();
  base.places.clear();
  base.written = 0;
}

export function rowsOf({ small }: Base, kind: SmallKind): Map<string, PackedRow> {
  const rows = small.get(kind) ?? new Map<string, PackedRow>();
  small.set(kind, rows);
  return rows;
}
