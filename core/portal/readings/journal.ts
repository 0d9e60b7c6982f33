import type { JournalPerson, JournalView } from '../journal-views.ts';
import { reading } from './definition.ts';

const readers = [{ kind: 'user', anyOf: ['administrative'] }, { kind: 'operator' }] as const;

export const journalReadings = {
  /**
   * Newest first. Query: `from`, `to` (instants), `group`, `person` (an id), `search`, `before` (a line's number),
   * `limit` (≤ 200); operators add `accountId`, else they read the office's own. `/api/journal.csv` answers with all of
   * it, in `language` and `zone` (IANA).
   */
  '/api/journal': reading<JournalView>({ permitted: readers }),
  '/api/journal/people': reading<readonly JournalPerson[]>({ permitted: readers }),
} as const;
