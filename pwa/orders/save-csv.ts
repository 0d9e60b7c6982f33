import { orderCsvWords } from '#core/csv/order-csv.ts';
import type { Account } from '../device/account.ts';
import { questionOf } from '../device/read-here.ts';
import { saveFile } from '../files/save-file.ts';
import { language, words } from '../shell/words.ts';
import { type ListQuery, readingQueryOf } from './list-query.ts';

interface Wanted {
  readonly asked: ListQuery;
  /** IANA name of the reader's time zone. */
  readonly zone: string;
}

/** Has the device write the list that is asked for, and saves the file. */
export async function saveCsv(account: Account, { asked, zone }: Wanted): Promise<void> {
  const question = questionOf(readingQueryOf(asked));
  const reader = { language: language.value, words: orderCsvWords(words.value), zone };
  const text = await account.ask('csv', { question, reader });
  saveFile(`orders-${new Date().toLocaleDateString('sv-SE')}.csv`, text, 'text/csv;charset=utf-8');
}
