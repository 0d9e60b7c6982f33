import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { csvText } from '#core/csv/csv-text.ts';
import type { Language } from '#core/messages/message.ts';

export interface CsvTable {
  readonly header: readonly string[];
  /** In portions, so that a long table is never whole in memory. */
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

/** A table as spreadsheet programs of that language open it, a portion at a time. */
export function csvStream({ header, rows }: CsvTable, language: Language): Readable {
  return Readable.from(portions({ header, rows }, language), { objectMode: false });
}

async function* portions({ header, rows }: CsvTable, language: Language): AsyncGenerator<string> {
  const { head, lines } = csvText(stringify, language);
  yield head(header);
  for await (const portion of rows) if (portion.length > 0) yield lines(portion);
}
