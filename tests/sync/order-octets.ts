import { gzipSync } from 'node:zlib';
import type { OrderOctets } from '../../core/sync/answer-octets.ts';
import type { ListRow } from '../../core/sync/list-row.ts';
import { packListRow } from '../../core/sync/list-row-packing.ts';
import type { PackedRow } from '../../core/sync/protocol.ts';

/** Orders as the portal tells them. */
export function orderOctets(rows: readonly ListRow[], whole: readonly PackedRow[]): OrderOctets {
  const octetsOf = (values: readonly unknown[]) => new Uint8Array(gzipSync(JSON.stringify(values)));
  return { list: octetsOf(rows.map(packListRow)), whole: octetsOf(whole) };
}
