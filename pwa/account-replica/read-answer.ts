import type { Bytes } from '#core/bytes.ts';
import { splitAnswer } from '#core/sync/answer-octets.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import type { Told } from './transport.ts';

/**
 * What the portal told by these octets.
 * @throws RangeError, SyntaxError or TypeError when they are damaged
 */
export async function readAnswer(octets: Bytes): Promise<Told> {
  const { answer, orders } = splitAnswer(octets);
  const { order } = answer.kinds;
  if (order === undefined || orders === undefined) return answer;
  const rows = await unpackRows(orders.list);
  return { ...answer, kinds: { ...answer.kinds, order: { ...order, rows } }, orders };
}

/** Rows from the compressed JSON in which they travel and are kept. */
export async function unpackRows(compressed: Bytes): Promise<readonly PackedRow[]> {
  const plain = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(plain).json()) as readonly PackedRow[];
}
