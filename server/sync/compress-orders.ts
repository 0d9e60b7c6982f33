import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Bytes } from '#core/bytes.ts';
import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { PackedOrder } from './packed-orders.ts';

const compress = promisify(gzip);

/** Orders as they travel; compressed quickly rather than well, since somebody waits for them. */
export async function compressOrders(rows: readonly PackedOrder[]): Promise<OrderOctets> {
  const [list, whole] = await Promise.all([
    arrayOf(rows.map(({ listRow }) => listRow)),
    arrayOf(rows.map(({ row }) => row)),
  ]);
  return { list, whole };
}

const arrayOf = (texts: readonly string[]): Promise<Bytes> =>
  compress(`[${texts.join(',')}]`, { level: constants.Z_BEST_SPEED });
