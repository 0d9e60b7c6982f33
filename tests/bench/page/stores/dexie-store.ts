import { Dexie, type Table } from 'dexie';
import { type ComparedStore, firstRows, pagesOf } from './compared-store.ts';
import { firstKeys, type PeerRow, peerRow, wordsOf } from './peer-row.ts';

interface Worded extends PeerRow {
  readonly words?: readonly string[];
}

/**
 * Dexie as its documentation advises: rows added in bulk, the list's order in the primary key, so that its beginning is one
 * short reading. Searching needs an index with an entry for each word, which loading and opening do not pay for here: only
 * the store named for it has one.
 */
export function dexieStore({ searched }: { readonly searched: boolean }): ComparedStore {
  const database = new Dexie(searched ? 'bench-dexie-searched' : 'bench-dexie');
  database.version(1).stores({ orders: searched ? 'key, *words' : 'key' });
  const orders: Table<Worded, string> = database.table('orders');
  return {
    prepare: async (told) => {
      const pages = pagesOf(told.map(peerRow));
      return async () => {
        for (const page of pages)
          await orders.bulkAdd(searched ? page.map((row) => ({ ...row, words: wordsOf(row) })) : [...page]);
      };
    },
    open: async () => {
      const [rows, total] = await Promise.all([orders.limit(firstRows).toArray(), orders.count()]);
      return { rows, total };
    },
    search: async (text) => {
      const keys = new Set(await orders.where('words').startsWith(text).primaryKeys());
      const rows = await orders.bulkGet([...firstKeys(keys, firstRows)]);
      return { rows: rows.filter((row) => row !== undefined), total: keys.size };
    },
  };
}
