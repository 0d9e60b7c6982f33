import * as v from 'valibot';
import { orderCsvCells, orderCsvHeader, orderCsvWords } from '#core/csv/order-csv.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { listColumnsView } from '../administration/list-columns-view.ts';
import type { CsvReader } from '../csv/csv-request.ts';
import type { CsvTable } from '../csv/csv-stream.ts';
import type { Asker } from '../http/who-asks.ts';
import type { Portal } from '../portal.ts';
import { matchingOrders, orderFilterSchema } from './list-orders.ts';
import { loadOrders } from './load-orders.ts';
import { orderSummary } from './order-summary.ts';

const portion = 500;

/** All the orders that the list would show, with the columns that this person chose. */
export async function ordersCsv(
  { database, platform }: Portal,
  { asker, query, reader }: { readonly asker: Asker; readonly query: unknown; readonly reader: CsvReader },
): Promise<CsvTable> {
  const filter = v.safeParse(orderFilterSchema, query);
  if (!filter.success) throw new Refusal('request.malformed');
  const db = database.tables;
  const { chosen, customFields } = await listColumnsView(db, asker);
  const now = platform.now();
  // All ids are read first: what changes meanwhile neither doubles a line nor leaves one out.
  const matching = await matchingOrders(db, { actor: asker, now, filter: filter.output }).execute();
  const ids = matching.map(({ order_id }) => order_id);
  const words = orderCsvWords(reader.words);
  return {
    header: orderCsvHeader(chosen, { customFields, words }),
    rows: (async function* () {
      for (let start = 0; start < ids.length; start += portion) {
        const orders = await loadOrders(db, ids.slice(start, start + portion));
        yield orders.map((order) =>
          orderCsvCells(chosen, orderSummary(order, now), { words, time: reader.time }),
        );
      }
    })(),
  };
}
