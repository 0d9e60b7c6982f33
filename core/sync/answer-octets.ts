import { type Bytes, concatenate } from '../bytes.ts';

/** Orders of one answer as they travel and are kept: JSON arrays in the same order, each compressed (gzip, RFC 1952). */
export interface OrderOctets {
  /** Of `PackedRow`s that are list rows (core/sync/list-row-packing.ts). */
  readonly list: Bytes;
  /** Of `PackedRow`s that are whole orders (core/sync/order-row.ts). */
  readonly whole: Bytes;
}

/**
 * An answer to `GET /api/sync` in its parts: the JSON of a `PullAnswer`, compressed, and where it tells orders their
 * octets. A device keeps those as they come, and looks into the list rows alone.
 */
export interface AnswerParts {
  readonly head: Bytes;
  readonly orders: OrderOctets | undefined;
}

/** Two lengths of 32 bits, high octet first: of the head and of the list rows. */
const prefix = 8;

/** The octets that travel: both lengths, the head, list rows, whole orders. */
export function joinAnswer({ head, orders }: AnswerParts): Bytes {
  const lengths = new Uint8Array(prefix);
  const view = new DataView(lengths.buffer);
  view.setUint32(0, head.length);
  view.setUint32(4, orders?.list.length ?? 0);
  return concatenate([lengths, head, ...(orders ? [orders.list, orders.whole] : [])]);
}

/** @throws RangeError when they are no such octets, or not all of them */
export function splitAnswer(octets: Bytes): AnswerParts {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const listAt = prefix + view.getUint32(0);
  const wholeAt = listAt + view.getUint32(4);
  if (wholeAt > octets.length) throw new RangeError('the answer was cut');
  const head = octets.subarray(prefix, listAt);
  if (wholeAt === listAt) return { head, orders: undefined };
  return { head, orders: { list: octets.subarray(listAt, wholeAt), whole: octets.subarray(wholeAt) } };
}
