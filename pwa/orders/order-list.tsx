import { FileText, SearchX } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import type { OrderState } from '#core/orders/state.ts';
import type { OrderSummary, Page } from '#core/portal/views.ts';
import { ButtonLink } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { addressOfList, type ListQuery, pageSize, readListQuery } from './list-query.ts';
import { OrderTable } from './order-table.tsx';
import { Pages } from './pages.tsx';
import { SearchField } from './search-field.tsx';
import { StateFilter } from './state-filter.tsx';
import './order-list.css';

interface OrderListProps {
  readonly path: '/office/orders' | '/orders';
  /** In the order of the filter. */
  readonly states: readonly OrderState[];
  /** Shown when the address names no state. */
  readonly first?: OrderState;
  readonly withAccount?: boolean;
  readonly whenNone?: ComponentChildren;
}

/** Orders as the address says: state, words searched, page. A link to it shows the same to somebody else. */
export function OrderList({ path, states, first, withAccount = false, whenNone }: OrderListProps): VNode {
  const { portal } = useEnvironment();
  const { query, route } = useLocation();
  const { state = first, search, offset } = readListQuery(query);
  const asked: ListQuery = { state, search, offset };
  const reading = useReading(
    (signal) =>
      portal.read('/api/orders', {
        query: { state: state === 'all' ? undefined : state, search, offset, limit: pageSize },
        signal,
      }),
    [portal, state, search, offset],
  );
  const go = (changed: Partial<ListQuery>) =>
    route(addressOfList(path, { ...asked, offset: 0, ...changed }), changed.search !== undefined);
  const page = reading.value.value;
  return (
    <div class="order-list" aria-busy={reading.loading.value}>
      <SearchField
        label={words.value.ordering.list.search}
        value={search}
        onSearch={(text) => go({ search: text })}
      />
      <StateFilter
        states={states}
        current={state ?? 'all'}
        hrefOf={(chosen) => addressOfList(path, { search, state: chosen, offset: 0 })}
      />
      <Loaded reading={reading}>
        {({ rows }) =>
          rows.length > 0 ? (
            <OrderTable path={path} rows={rows} withAccount={withAccount} />
          ) : (
            <NoOrders
              path={path}
              filtered={search !== '' || (state ?? 'all') !== 'all'}
              whenNone={whenNone}
            />
          )
        }
      </Loaded>
      {page && <PagesOf page={page} asked={asked} path={path} />}
    </div>
  );
}

interface PagesOfProps {
  readonly page: Page<OrderSummary>;
  readonly asked: ListQuery;
  readonly path: string;
}

function PagesOf({ page, asked, path }: PagesOfProps): VNode | null {
  if (page.rows.length === 0) return null;
  return (
    <Pages
      offset={asked.offset}
      shown={page.rows.length}
      total={page.total}
      size={pageSize}
      hrefOf={(offset) => addressOfList(path, { ...asked, offset })}
    />
  );
}

interface NoOrdersProps {
  readonly path: string;
  readonly filtered: boolean;
  readonly whenNone: ComponentChildren;
}

function NoOrders({ path, filtered, whenNone }: NoOrdersProps): VNode {
  const { list } = words.value.ordering;
  if (!filtered) {
    return (
      <EmptyState icon={FileText} title={list.none} actions={whenNone}>
        {whenNone && list.noneText}
      </EmptyState>
    );
  }
  const clear = (
    <ButtonLink href={addressOfList(path, { state: 'all', search: '', offset: 0 })}>
      {words.value.common.clearFilter}
    </ButtonLink>
  );
  return (
    <EmptyState icon={SearchX} title={list.noneFound} actions={clear}>
      {list.noneFoundText}
    </EmptyState>
  );
}
