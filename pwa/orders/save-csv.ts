import { orderCsvWords } from '#core/csv/order-csv.ts';
import type { Account } from '../device/account.ts';
import { questionOf } from '../device/read-here.ts';
import { saveFile } from '../files/save-file.ts';
import { formats, language, words } from '../shell/words.ts';
import { type ListQuery, readingQueryOf } from './list-query.ts';

/** Has the device write the list that is asked for, and saves the file. */
export async function saveCsv(account: Account, asked: ListQuery): Promise<void> {
  const zone = formats.value.zone();
  const question = questionOf(readingQueryOf(asked));
  const reader = { language: language.value, words: orderCsvWords(words.value), zone };
  const text = await account.ask('csv', { question, reader });
  saveFile(`orders-${new Date().toLocaleDateString('sv-SE')}.csv`, text, 'text/csv;charset=utf-8');
}
