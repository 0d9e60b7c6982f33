// biome-ignore-all lint/a11y/noRedundantRoles: the cards of small screens change `display`, and Safari then forgets the roles
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inTurn } from '../shell/in-turn.ts';
import { words } from '../shell/words.ts';
import { Icon } from './icon.tsx';
import './data-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Names the row: a row header, and the title of the card on a phone. */
  readonly heading?: boolean;
  readonly end?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** Read with the table; not seen, since a heading stands above. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (column: string) => void;
  /** Set where `rows` are those in sight of a longer list. */
  readonly windowed?: TableWindow;
}

/** Where the rows stand in their list, and the room that the others take, in pixels. */
export interface TableWindow {
  readonly first: number;
  readonly total: number;
  readonly before: number;
  readonly after: number;
  /** Measures a row that is drawn. */
  readonly measure: (row: HTMLElement | null) => void;
}

/** A table that becomes a stack of cards on a phone. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  onSort,
  windowed,
}: DataTableProps<Row>): VNode {
  return (
    <div class="data-table-frame">
      <table class="data-table" role="table" aria-rowcount={windowed && windowed.total + 1}>
        <caption class="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                class={column.end ? 'cell-end' : undefined}
                aria-sort={sorting?.column === column.key ? sorting.direction : undefined}
              >
                {column.sortable && onSort ? (
                  <SortButton column={column} sorting={sorting} onSort={onSort} />
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {windowed && <Room key="before" height={windowed.before} />}
          {rows.map((row, index) => (
            <Row key={rowKey(row)} {...{ row, columns, windowed, index }} />
          ))}
          {windowed && <Room key="after" height={windowed.after} />}
        </tbody>
      </table>
    </div>
  );
}

/** Rows that are drawn with the table, as many as a phone has room for; those below follow in turn. */
const atOnce = 4;

interface RowProps<Item> {
  readonly row: Item;
  readonly columns: readonly Column<Item>[];
  readonly windowed: TableWindow | undefined;
  readonly index: number;
}

function Row<Item>({ row, columns, windowed, index }: RowProps<Item>): VNode {
  const [isDrawn, setDrawn] = useState(windowed !== undefined || index < atOnce);
  useEffect(() => (isDrawn ? undefined : inTurn(() => setDrawn(true))), []);
  return (
    <tr
      role="row"
      ref={windowed?.measure ?? null}
      data-index={windowed && windowed.first + index}
      aria-rowindex={windowed && windowed.first + index + 2}
    >
      {isDrawn && columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
    </tr>
  );
}

/** Stands for rows that are out of sight: their numbers tell a screen reader that they are there. */
function Room({ height }: { readonly height: number }): VNode | null {
  return height > 0 ? <tr class="table-room" style={{ height: `${height}px` }} /> : null;
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): VNode {
  const place = column.end ? 'cell-end' : undefined;
  if (column.heading) {
    return (
      <th role="rowheader" scope="row" class={place}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" class={place} data-label={column.title}>
      {column.cell(row)}
    </td>
  );
}

interface SortButtonProps {
  readonly column: { readonly key: string; readonly title: string };
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: string) => void;
}

function SortButton({ column, sorting, onSort }: SortButtonProps): VNode {
  const mine = sorting?.column === column.key ? sorting.direction : undefined;
  const shape = mine === undefined ? ArrowUpDown : mine === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <button type="button" class="sort-button" onClick={() => onSort(column.key)}>
      <span class="unseen">{words.value.common.sortBy('')}</span>
      {column.title}
      <Icon of={shape} size={14} />
    </button>
  );
}
