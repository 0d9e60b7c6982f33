import type { journalReadings as catalogue } from '#core/portal/readings/journal.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { journalLines } from './journal-lines.ts';
import { journalPeople } from './journal-people.ts';
import { matchingLines, readJournalFilter } from './journal-query.ts';

export const journalReadings: ReadingHandlers<typeof catalogue> = {
  '/api/journal': async ({ portal, asker, query }) => {
    const db = portal.database.tables;
    const { filter, accountName } = await readJournalFilter(db, asker, query);
    const [rows, { total }] = await Promise.all([
      journalLines(db, filter),
      matchingLines(db, filter)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
    ]);
    return { rows, total, accountId: filter.accountId, accountName };
  },
  '/api/journal/people': async ({ portal, asker, query }) => {
    const db = portal.database.tables;
    const { filter } = await readJournalFilter(db, asker, query);
    return journalPeople(db, filter.accountId);
  },
};
