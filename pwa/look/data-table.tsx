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
  /** Of its cells and of its title. */
  readonly class?: string;
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
  readonly rowClass?: string;
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
  /** Once the columns are to stay as they are: else each row that comes into sight may move them all. */
  readonly widths: TableWidths | undefined;
}

/** In percent. */
export interface TableWidths {
  /** Of what the table stands in; more than 100 where it is scrolled sideways. */
  readonly table: number;
  /** Of the table. */
  readonly columns: readonly number[];
}

/**
 * A table that becomes a stack of cards on a phone. A row is drawn again when it is another, or stands elsewhere, or the
 * columns are others: keep those from one drawing to the next where the list is long.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowClass,
  sorting,
  onSort,
  windowed,
}: DataTableProps<Row>): VNode {
  const { widths } = windowed ?? {};
  return (
    <div class="data-table-frame">
      <table
        class={widths ? 'data-table data-table-settled' : 'data-table'}
        role="table"
        aria-rowcount={windowed && windowed.total + 1}
        style={widths && { width: `${widths.table}%` }}
      >
        <caption class="unseen">{caption}</caption>
        {widths && (
          <colgroup>
            {columns.map(({ key }, index) => (
              <col key={key} style={{ width: `${widths.columns[index]}%` }} />
            ))}
          </colgroup>
        )}
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                class={classOf(column)}
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
            <Row
              key={rowKey(row)}
              class={rowClass}
              row={row}
              columns={columns}
              index={index + (windowed?.first ?? 0)}
              measure={windowed?.measure}
            />
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
  /** In the whole list. */
  readonly index: number;
  readonly class: string | undefined;
  /** Set in a table that draws the rows in sight only. */
  readonly measure: TableWindow['measure'] | undefined;
}

function Row<Item>({ row, columns, index, measure, class: name }: RowProps<Item>): VNode {
  const [isDrawn, setDrawn] = useState(measure !== undefined || index < atOnce);
  useEffect(() => (isDrawn ? undefined : inTurn(() => setDrawn(true))), []);
  return (
    <tr
      role="row"
      class={name}
      ref={measure ?? null}
      data-index={measure && index}
      aria-rowindex={measure && index + 2}
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
  const place = classOf(column);
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

const classOf = ({ end, class: name }: Pick<Column<unknown>, 'class' | 'end'>): string | undefined =>
  end ? 'cell-end' : name;

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
