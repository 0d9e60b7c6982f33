import { journalAction, journalActor, journalOutcome } from '#core/messages/journal-action.ts';
import type { JournalLineView } from '#core/portal/journal-views.ts';
import type { CsvReader } from '../csv/csv-request.ts';
import type { CsvTable } from '../csv/csv-stream.ts';
import type { Database } from '../database/database.ts';
import type { Asker } from '../http/who-asks.ts';
import { journalLines } from './journal-lines.ts';
import { readJournalFilter } from './journal-query.ts';

const portion = 1000;

/** All the lines that the filter lets through, newest first, in the reader's words. */
export async function journalCsv(
  db: Database,
  { asker, query, reader }: { readonly asker: Asker; readonly query: unknown; readonly reader: CsvReader },
): Promise<CsvTable> {
  const { filter } = await readJournalFilter(db, asker, query);
  const { columns, atIn, order } = reader.words.journal;
  return {
    header: [
      columns.number,
      atIn(reader.zone),
      columns.address,
      columns.who,
      columns.origin,
      columns.action,
      order,
      columns.outcome,
    ],
    rows: (async function* () {
      let before = filter.before;
      for (;;) {
        const lines = await journalLines(db, { ...filter, limit: portion, before });
        if (lines.length === 0) return;
        yield lines.map((line) => cells(line, reader));
        before = lines.at(-1)?.number;
      }
    })(),
  };
}

function cells(line: JournalLineView, { words, time }: CsvReader): readonly string[] {
  const { about } = words.journal;
  return [
    String(line.number),
    time(line.at),
    line.address,
    journalActor(words, line),
    words.journal.origins[line.origin],
    [journalAction(words, line), line.aboutName && about(line.aboutName)].filter(Boolean).join(' · '),
    line.orderReference,
    journalOutcome(words, line),
  ];
}
