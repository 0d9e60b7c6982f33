import { type Bytes, concatenate, utf8 } from '../bytes.ts';
import type { PullAnswer } from './protocol.ts';

/** Orders of one answer as they travel and are kept: JSON arrays in the same order, each compressed (gzip, RFC 1952). */
export interface OrderOctets {
  /** Of `PackedRow`s that are list rows (core/sync/list-row-packing.ts). */
  readonly list: Bytes;
  /** Of `PackedRow`s that are whole orders (core/sync/order-row.ts). */
  readonly whole: Bytes;
}

/** Ends the head; JSON without spaces between its tokens has no such octet. */
const lineFeed = 0x0a;

/**
 * Octets of an answer to `GET /api/sync`: its JSON, a line feed, and where it tells orders their list rows and whole ones.
 * A device keeps both as they come, and looks into the list rows alone.
 */
export function answerOctets(head: string, orders: OrderOctets | undefined): Bytes {
  const parts = orders ? [orders.list, orders.whole] : [];
  return concatenate([utf8(head), Uint8Array.of(lineFeed), ...parts]);
}

/** @throws RangeError or SyntaxError when they are no such octets */
export function splitAnswer(octets: Bytes): {
  readonly answer: PullAnswer;
  readonly orders: OrderOctets | undefined;
} {
  const end = octets.indexOf(lineFeed);
  if (end < 0) throw new RangeError('no end of the head');
  const answer = JSON.parse(new TextDecoder().decode(octets.subarray(0, end))) as PullAnswer;
  const { sizes } = answer.kinds.order ?? {};
  if (sizes === undefined) return { answer, orders: undefined };
  const [list, whole] = sizes;
  const start = end + 1;
  if (octets.length !== start + list + whole) throw new RangeError('the answer was cut');
  return {
    answer,
    orders: { list: octets.slice(start, start + list), whole: octets.slice(start + list) },
  };
}
