import type { Bytes } from '#core/bytes.ts';
import { splitAnswer } from '#core/sync/answer-octets.ts';
import type { PackedRow, PullAnswer } from '#core/sync/protocol.ts';
import type { Told } from './transport.ts';

/**
 * What the portal told by these octets.
 * @throws RangeError, SyntaxError or TypeError when they are damaged
 */
export async function readAnswer(octets: Bytes): Promise<Told> {
  const { head, orders } = splitAnswer(octets);
  const answer = (await unpack(head)) as PullAnswer;
  const { order } = answer.kinds;
  if (order === undefined || orders === undefined) return answer;
  const rows = await unpackRows(orders.list);
  return { ...answer, kinds: { ...answer.kinds, order: { ...order, rows } }, orders };
}

/** Rows from the compressed JSON in which they travel and are kept. */
export async function unpackRows(compressed: Bytes): Promise<readonly PackedRow[]> {
  return (await unpack(compressed)) as readonly PackedRow[];
}

async function unpack(compressed: Bytes): Promise<unknown> {
  const plain = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).json();
}
