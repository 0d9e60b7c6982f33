import PouchDB from 'pouchdb-browser';
import { type ComparedStore, firstRows, pagesOf } from './compared-store.ts';
import { firstKeys, type PeerRow, peerRow, wordsOf } from './peer-row.ts';

interface Document {
  readonly row: PeerRow;
  readonly words?: readonly string[];
}

/** Kept as text: PouchDB stores views that way. */
const byWord = { views: { words: { map: 'function (doc) { doc.words && doc.words.forEach(emit); }' } } };

/**
 * PouchDB as its documentation advises: documents added in bulk, the list's order in their ids, so that its beginning needs
 * no view, and a kept view for searching, which is built before anything is timed, and which only the store named for it
 * has. It keeps revisions, which nothing here asks for.
 */
export function pouchStore({ searched }: { readonly searched: boolean }): ComparedStore {
  const database = new PouchDB<Document>(searched ? 'bench-pouch-searched' : 'bench-pouch', {
    revs_limit: 1,
  });
  return {
    prepare: async (orders) => {
      const pages = pagesOf(orders.map(peerRow));
      return async () => {
        for (const page of pages) {
          const told = await database.bulkDocs(
            page.map((row) => ({ _id: row.key, row, ...(searched && { words: wordsOf(row) }) })),
          );
          if (told.some((each) => 'error' in each)) throw new Error('PouchDB refused documents');
        }
        if (!searched) return;
        await database.put({ _id: '_design/words', ...byWord });
        await database.query('words', { limit: 1 });
      };
    },
    open: async () => {
      const { rows, total_rows } = await database.allDocs({ include_docs: true, limit: firstRows });
      return { rows: rows.flatMap(({ doc }) => (doc ? [doc.row] : [])), total: total_rows };
    },
    search: async (text) => {
      const { rows } = await database.query('words', { startkey: text, endkey: `${text}\ufff0` });
      const ids = new Set(rows.map(({ id }) => id));
      const first = await database.allDocs({ keys: firstKeys(ids, firstRows), include_docs: true });
      return {
        rows: first.rows.flatMap(({ doc }) => (doc ? [doc.row] : [])),
        total: ids.size,
      };
    },
  };
}
