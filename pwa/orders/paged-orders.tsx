import type { ComponentChildren, VNode } from 'preact';
import type { ListColumnsView } from '#core/portal/administration-views.ts';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import type { Reading } from '../shell/reading.ts';
import { useReading } from '../shell/use-reading.ts';
import { addressOfList, type ListQuery, nextSorting, pageSize, readingQueryOf } from './list-query.ts';
import { NoOrders } from './no-orders.tsx';
import { OrderTable, type RowActions } from './order-table.tsx';
import { Pages } from './pages.tsx';

interface PagedOrdersProps {
  readonly path: '/office/orders' | '/orders';
  readonly asked: ListQuery;
  readonly columns: Reading<ListColumnsView>;
  readonly go: (changed: Partial<ListQuery>) => void;
  readonly whenNone: ComponentChildren;
  readonly actionsOf?:
    | ((asked: ListQuery, onDone: () => Promise<void>) => RowActions | undefined)
    | undefined;
}

/** The list as the portal tells it, a page at a time. */
export function PagedOrders({ path, asked, columns, go, whenNone, actionsOf }: PagedOrdersProps): VNode {
  const { portal } = useEnvironment();
  const query = { ...readingQueryOf(asked), offset: asked.offset, limit: pageSize };
  const reading = useReading(
    (signal) => portal.read('/api/orders', { query, signal }),
    [portal, JSON.stringify(query)],
  );
  const { sort, direction } = asked;
  const page = reading.value.value;
  return (
    <div class="order-rows" aria-busy={reading.loading.value}>
      <Loaded reading={reading}>
        {({ rows }) =>
          rows.length > 0 ? (
            <Loaded reading={columns}>
              {({ chosen, customFields }) => (
                <OrderTable
                  path={path}
                  rows={rows}
                  columns={chosen}
                  customFields={customFields}
                  sorting={sort && { column: sort, direction: direction ?? 'ascending' }}
                  onSort={(column) => go(nextSorting(asked, column))}
                  {...(actionsOf && { actionsOf: actionsOf(asked, reading.reload) })}
                />
              )}
            </Loaded>
          ) : (
            <NoOrders path={path} asked={asked} whenNone={whenNone} />
          )
        }
      </Loaded>
      {page && page.rows.length > 0 && (
        <Pages
          offset={asked.offset}
          shown={page.rows.length}
          total={page.total}
          size={pageSize}
          hrefOf={(offset) => addressOfList(path, { ...asked, offset })}
        />
      )}
    </div>
  );
}
