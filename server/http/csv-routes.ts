import type { FastifyInstance } from 'fastify';
import { type ReadingPath, readingCatalogue } from '#core/portal/readings/catalogue.ts';
import { type CsvReader, csvReader } from '../csv/csv-request.ts';
import { type CsvTable, csvStream } from '../csv/csv-stream.ts';
import { journalCsv } from '../journal/journal-csv.ts';
import { ordersCsv } from '../orders/orders-csv.ts';
import type { Portal } from '../portal.ts';
import { whoMayRead } from './reading-routes.ts';
import type { Asker } from './who-asks.ts';

interface CsvAsked {
  readonly asker: Asker;
  readonly query: unknown;
  readonly reader: CsvReader;
}

interface CsvRoute {
  /** Of the list that it writes out, whose rule it has. */
  readonly reading: ReadingPath;
  readonly file: string;
  readonly table: (portal: Portal, asked: CsvAsked) => Promise<CsvTable>;
}

const routes: readonly CsvRoute[] = [
  {
    reading: '/api/journal',
    file: 'journal',
    table: ({ database }, asked) => journalCsv(database.tables, asked),
  },
  { reading: '/api/orders', file: 'orders', table: ordersCsv },
];

/** Lists as files for spreadsheet programs: the list's own address and filters, with `.csv`. */
export function addCsvRoutes(app: FastifyInstance, portal: Portal): void {
  for (const { reading, file, table } of routes) {
    app.get(`${reading}.csv`, async (request, reply) => {
      const asker = await whoMayRead(portal, request, readingCatalogue[reading]);
      const { query } = request;
      const reader = csvReader(query);
      const content = await table(portal, { asker, query, reader });
      const day = reader.time(portal.platform.now()).slice(0, 10);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${file}-${day}.csv"`)
        .type('text/csv; charset=utf-8')
        .send(csvStream(content, reader.language));
    });
  }
}
