import { type JournalGroup, journalGroups } from '#core/portal/journal-views.ts';
import { readDay, startOfDay } from '../../calendar/calendar-day.ts';

/** What of the journal the address asks for. */
export interface JournalQuery {
  /** Of operators: whose journal; undefined is the office's own. */
  readonly accountId: string | undefined;
  /** First and last day of the reader's calendar, `2026-11-21`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly group: JournalGroup | undefined;
  readonly person: string | undefined;
  readonly search: string;
  /** Lines older than this number. */
  readonly before: number | undefined;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whatever somebody wrote into the address, as a question that can be asked. */
export function readJournalQuery(query: Readonly<Record<string, string>>): JournalQuery {
  const id = (text: string | undefined) => (text !== undefined && uuid.test(text) ? text : undefined);
  const before = Number(query.before ?? 0);
  return {
    accountId: id(query.accountId),
    from: readDay(query.from),
    to: readDay(query.to),
    group: journalGroups.find((group) => group === query.group),
    person: id(query.person),
    search: (query.search ?? '').slice(0, 128),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

export function addressOfJournal(path: string, asked: JournalQuery): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** As the portal is asked: days become instants of the reader's time zone, the last one whole. */
export function readingQuery({ from, to, ...asked }: JournalQuery) {
  return { ...asked, from: from && startOfDay(from), to: to && startOfDay(to, 1) };
}

/** Where the same is found as CSV, in the reader's language and time zone. */
export function csvAddress(asked: JournalQuery, reader: { language: string; zone: string }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({
    ...readingQuery({ ...asked, before: undefined }),
    ...reader,
  })) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return `/api/journal.csv?${query}`;
}
