// biome-ignore-all lint/a11y/noRedundantRoles: the cards of small screens change `display`, and Safari then forgets the roles
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
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
}

/** A table that becomes a stack of cards on a phone. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  onSort,
}: DataTableProps<Row>): VNode {
  return (
    <div class="data-table-frame">
      <table class="data-table" role="table">
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
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
