import type { VNode } from 'preact';
import { journalAction, journalActor, whyRefused } from '#core/messages/journal-action.ts';
import type { JournalLineView } from '#core/portal/journal-views.ts';
import { Badge } from '../../look/badge.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { Time } from '../../look/time.tsx';
import { words } from '../../shell/words.ts';

interface JournalTableProps {
  readonly rows: readonly JournalLineView[];
  /** Below which the page of each order lies. */
  readonly ordersPath: string;
}

export function JournalTable({ rows, ordersPath }: JournalTableProps): VNode {
  const { journal } = words.value;
  const { columns } = journal;
  const all: readonly Column<JournalLineView>[] = [
    {
      key: 'at',
      title: columns.at,
      cell: ({ at }) => (
        <span class="journal-at">
          <Time at={at} as="shortDateTime" />
        </span>
      ),
    },
    {
      key: 'action',
      title: columns.action,
      heading: true,
      cell: (line) => <What line={line} ordersPath={ordersPath} />,
    },
    { key: 'who', title: columns.who, cell: (line) => journalActor(words.value, line) },
    {
      key: 'origin',
      title: columns.origin,
      cell: ({ address, origin }) => (
        <span class="journal-from">
          <span>{journal.origins[origin]}</span>
          {address && <span class="small soft mono">{address}</span>}
        </span>
      ),
    },
    { key: 'outcome', title: columns.outcome, cell: (line) => <Outcome line={line} /> },
  ];
  return (
    <DataTable caption={journal.title} columns={all} rows={rows} rowKey={({ number }) => String(number)} />
  );
}

interface LineProps {
  readonly line: JournalLineView;
}

function What({ line, ordersPath }: LineProps & { readonly ordersPath: string }): VNode {
  const { journal } = words.value;
  const { orderReference, aboutName } = line;
  return (
    <span class="journal-what">
      <span>{journalAction(words.value, line)}</span>
      {aboutName && <span class="small soft">{journal.about(aboutName)}</span>}
      {orderReference && (
        <a class="small mono" href={`${ordersPath}/${orderReference}`}>
          {orderReference}
        </a>
      )}
    </span>
  );
}

function Outcome({ line }: LineProps): VNode {
  const { journal } = words.value;
  if (line.outcome === 'done') return <span class="soft">{journal.done}</span>;
  return (
    <span class="journal-what">
      <Badge tone="warn">{journal.refusal}</Badge>
      <span class="small soft">{whyRefused(words.value, line)}</span>
    </span>
  );
}
