import { gunzipSync } from 'fflate';
import type { Bytes } from '#core/bytes.ts';
import { splitAnswer } from '#core/sync/answer-octets.ts';
import type { PackedRow, PullAnswer } from '#core/sync/protocol.ts';
import type { Told } from './transport.ts';

/**
 * What the portal told by these octets.
 * @throws Error when they are damaged
 */
export function readAnswer(octets: Bytes): Told {
  const { head, orders } = splitAnswer(octets);
  const answer = unpack(head) as PullAnswer;
  const { order } = answer.kinds;
  if (order === undefined || orders === undefined) return answer;
  const rows = unpackRows(orders.list);
  return { ...answer, kinds: { ...answer.kinds, order: { ...order, rows } }, orders };
}

/**
 * Rows from the compressed JSON in which they travel and are kept.
 * @throws Error when it is damaged
 */
export function unpackRows(compressed: Bytes): readonly PackedRow[] {
  return unpack(compressed) as readonly PackedRow[];
}

/** Used again and again: memory that is new costs more than what is done in it. */
let room = new Uint8Array(0);

/** Takes a quarter of the time that the browser's own stream takes, which comes in pieces. */
function unpack(compressed: Bytes): unknown {
  // The last four octets tell the length.
  const view = new DataView(compressed.buffer, compressed.byteOffset, compressed.byteLength);
  const length = view.getUint32(compressed.length - 4, true);
  if (length > room.length) room = new Uint8Array(length);
  const plain = gunzipSync(compressed, { out: room.subarray(0, length) });
  return JSON.parse(new TextDecoder().decode(plain));
}
