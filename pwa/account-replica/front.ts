import type { ListRow } from '#core/sync/list-row.ts';
import { rowKinds } from '#core/sync/row-kinds.ts';
import type { DeviceMeta } from './device-store.ts';

/** How a list begins: enough for the first screen of it. */
export interface Beginning {
  /** The question, as JSON. */
  readonly question: string;
  readonly rows: readonly ListRow[];
  readonly total: number;
}

/**
 * The beginnings of the lists that were looked at last. A start shows them while it still reads all orders, which takes
 * longer the more there are.
 */
export interface Front {
  /** Of the rows that it was taken from; of no use beside any others. */
  readonly stamp: string;
  /** How many orders the device knew. */
  readonly known: number;
  readonly beginnings: readonly Beginning[];
}

/** Tells whether a device still has the rows that something was taken from: versions of all of them, and how they were read. */
export function stampOf({ kinds, epoch, format, lineage }: DeviceMeta): string {
  return JSON.stringify([lineage, epoch, format, ...rowKinds.map((kind) => kinds[kind]?.digest ?? '')]);
}
