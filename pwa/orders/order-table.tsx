import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { isSortable, type ListColumn, slotOf, usualColumns } from '#core/orders/list-columns.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { type Column, DataTable, type Sorting, type TableWindow } from '../look/data-table.tsx';
import { words } from '../shell/words.ts';
import { OrderCell } from './order-cell.tsx';
import './order-menu.css';
import './order-table.css';

/** What may be done with an order right in its row. */
export interface RowActions {
  /** A column of its own; undefined in a list where nothing is to be decided. */
  readonly decide: ((order: OrderSummary) => VNode) | undefined;
  /** What opens the menu of a card, where there is no room for more; undefined where there is. */
  readonly menu: ((order: OrderSummary) => VNode) | undefined;
}

interface OrderTableProps {
  /** Below which the page of each order lies. */
  readonly path: '/office/orders' | '/orders';
  readonly rows: readonly OrderSummary[];
  /** What this person chose; the usual where nothing is asked of the portal. */
  readonly columns?: readonly ListColumn[];
  readonly customFields?: readonly CustomFieldView[] | undefined;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (column: string) => void;
  readonly actionsOf?: RowActions | undefined;
  readonly windowed?: TableWindow;
  /** Before the others, such as boxes to select rows by. */
  readonly leading?: readonly Column<OrderSummary>[] | undefined;
}

export function OrderTable({
  path,
  rows,
  columns = usualColumns[path === '/orders' ? 'user' : 'operator'],
  customFields,
  sorting,
  onSort,
  actionsOf,
  windowed,
  leading,
}: OrderTableProps): VNode {
  const { administration, lists, ordering } = words.value;
  // The same from one drawing to the next: rows whose columns are others are drawn again.
  const all = useMemo(
    () => columnsOf({ path, columns, customFields, actionsOf, leading }),
    [path, columns, customFields, actionsOf, leading, administration, lists, ordering],
  );
  return (
    <DataTable
      caption={ordering.list.title}
      columns={all}
      rows={rows}
      rowKey={referenceOf}
      rowClass={actionsOf?.menu ? 'order-row order-row-menu' : 'order-row'}
      sorting={sorting}
      {...(onSort ? { onSort } : {})}
      {...(windowed ? { windowed } : {})}
    />
  );
}

const referenceOf = ({ reference }: OrderSummary): string => reference;

function columnsOf({
  path,
  columns,
  customFields = [],
  actionsOf,
  leading = [],
}: Pick<OrderTableProps, 'actionsOf' | 'customFields' | 'leading' | 'path'> & {
  readonly columns: readonly ListColumn[];
}): readonly Column<OrderSummary>[] {
  const { administration, lists, ordering } = words.value;
  const titleOf = (column: ListColumn): string => {
    const slot = slotOf(column);
    if (slot === undefined) return administration.columns.titles[column] ?? column;
    return customFields.find((field) => field.slot === slot)?.label ?? '';
  };
  const shown = columns.map(
    (column): Column<OrderSummary> => ({
      key: column,
      title: titleOf(column),
      heading: column === 'holder',
      sortable: isSortable(column),
      cell: (order) => <OrderCell column={column} order={order} path={path} beside={columns} />,
    }),
  );
  const { decide, menu } = actionsOf ?? {};
  const actions: Column<OrderSummary>[] = [
    ...(decide ? [{ key: 'actions', title: ordering.list.actions, end: true, cell: decide }] : []),
    ...(menu ? [{ key: 'menu', title: lists.menu.title, class: 'order-menu-cell', cell: menu }] : []),
  ];
  // The holder names the row, so it comes first wherever it stands among the columns.
  return [
    ...leading,
    ...shown.filter(({ heading }) => heading),
    ...shown.filter(({ heading }) => !heading),
    ...actions,
  ];
}
