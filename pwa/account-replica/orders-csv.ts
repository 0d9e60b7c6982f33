import { stringify } from 'csv-stringify/browser/esm/sync';
import { csvText } from '#core/csv/csv-text.ts';
import { csvTime } from '#core/csv/csv-time.ts';
import { type OrderCsvWords, orderCsvCells, orderCsvHeader } from '#core/csv/order-csv.ts';
import type { Language } from '#core/messages/message.ts';
import type { Desk } from './desk.ts';
import type { ListQuestion } from './list-question.ts';

/** For whom the file is written. */
export interface CsvReader {
  readonly language: Language;
  readonly words: OrderCsvWords;
  /** IANA name of their time zone. */
  readonly zone: string;
}

/** What a list shows as CSV, with the columns that its person chose: the same octets as from the portal. */
export async function ordersCsv(
  desk: Pick<Desk, 'columns' | 'list'>,
  question: ListQuestion,
  { language, words, zone }: CsvReader,
): Promise<string> {
  const { chosen, customFields } = desk.columns();
  const { rows } = await desk.list({ question, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const { head, lines } = csvText(stringify, language);
  const time = csvTime(zone);
  const header = head(orderCsvHeader(chosen, { customFields, words }));
  return header + lines(rows.map((order) => orderCsvCells(chosen, order, { words, time })));
}
