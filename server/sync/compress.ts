import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Bytes } from '#core/bytes.ts';
import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { PackedOrder } from './packed-orders.ts';

const compress = promisify(gzip);

/** Quickly rather than well, since somebody waits for it. */
export const compressJson = (json: string): Promise<Bytes> =>
  compress(json, { level: constants.Z_BEST_SPEED });

/** Orders as they travel. */
export async function compressOrders(rows: readonly PackedOrder[]): Promise<OrderOctets> {
  const arrayOf = (texts: readonly string[]) => compressJson(`[${texts.join(',')}]`);
  const [list, whole] = await Promise.all([
    arrayOf(rows.map(({ listRow }) => listRow)),
    arrayOf(rows.map(({ row }) => row)),
  ]);
  return { list, whole };
}
