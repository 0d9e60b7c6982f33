import { fold } from '#core/orders/fold.ts';
import { type ListRow, listRowOf } from '#core/sync/list-row.ts';
import { readOrderRow } from '#core/sync/order-row.ts';
import type { PackedRow } from '#core/sync/protocol.ts';

/** A row as the peers keep it: what lists show and the whole order, as ours keeps both; nothing is sealed. */
export interface PeerRow extends ListRow {
  /** Sorts as the list does: newest first. A primary key serves the list's beginning sooner than any index. */
  readonly key: string;
  readonly whole: PackedRow;
}

const latest = 10 ** 13;

export function peerRow(packed: PackedRow): PeerRow {
  const row = listRowOf(readOrderRow(packed), new Date());
  return { ...row, key: `${latest - row.openedAt} ${row.reference}`, whole: packed };
}

/** Words by whose beginnings the row is found; ours finds any part of them, which no index does. */
export function wordsOf({
  reference,
  holder,
  emailAddress,
  organizationName,
  ownReference,
  customValues,
  serialNumbers,
}: ListRow): readonly string[] {
  const texts = [
    reference,
    holder,
    emailAddress,
    organizationName,
    ownReference,
    serialNumbers,
    ...Object.values(customValues),
  ];
  return [...new Set(fold(texts.join(' ')).split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== '');
}

/** The first of them in the list's order. */
export function firstKeys(keys: Iterable<string>, count: number): readonly string[] {
  return [...keys].sort().slice(0, count);
}
