import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Bytes } from '#core/bytes.ts';
import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { PackedOrder } from './packed-orders.ts';

const compress = promisify(gzip);

/** Quickly rather than well, since somebody waits for it. In ASCII: devices read that in half the time. */
export const compressJson = (json: string, level = constants.Z_BEST_SPEED): Promise<Bytes> =>
  compress(json.replace(beyondAscii, escaped), { level });

const beyondAscii = /[\u0080-\uffff]/g;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Orders as they travel; those that are kept for many devices take the time to become smaller. */
export async function compressOrders(
  rows: readonly PackedOrder[],
  { isKept }: { readonly isKept: boolean },
): Promise<OrderOctets> {
  const level = isKept ? constants.Z_DEFAULT_COMPRESSION : constants.Z_BEST_SPEED;
  const arrayOf = (texts: readonly string[]) => compressJson(`[${texts.join(',')}]`, level);
  const [list, whole] = await Promise.all([
    arrayOf(rows.map(({ listRow }) => listRow)),
    arrayOf(rows.map(({ row }) => row)),
  ]);
  return { list, whole };
}
