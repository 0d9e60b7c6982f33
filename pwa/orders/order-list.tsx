import { useComputed } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { OrderState } from '#core/orders/state.ts';
import { device } from '../device/device.ts';
import { useEnvironment } from '../shell/environment.ts';
import { useReading } from '../shell/use-reading.ts';
import { ListHead } from './list-head.tsx';
import { addressOfList, type ListQuery, nextSorting, readListQuery } from './list-query.ts';
import { NoOrders } from './no-orders.tsx';
import type { RowActions } from './order-table.tsx';
import { PagedOrders } from './paged-orders.tsx';
import { useDeviceParts } from './use-device-parts.ts';
import './order-list.css';

interface OrderListProps {
  readonly path: '/office/orders' | '/orders';
  /** In the order of the filter. */
  readonly states: readonly OrderState[];
  /** Shown when the address names no state. */
  readonly first?: OrderState;
  readonly whenNone?: ComponentChildren;
  /**
   * What may be done with orders in the list itself; undefined in a list where there is nothing.
   * @param onDone reads the list again
   */
  readonly actionsOf?: (asked: ListQuery, onDone: () => Promise<void>) => RowActions | undefined;
}

/** Orders as the address says: state, words searched, page. A link to it shows the same to somebody else. */
export function OrderList({ path, states, first, whenNone, actionsOf }: OrderListProps): VNode {
  const { portal } = useEnvironment();
  const { query, route } = useLocation();
  const columns = useReading((signal) => portal.read('/api/me/columns', { signal }), [portal]);
  const rows = useRef<HTMLDivElement>(null);
  const kept = path === '/orders' ? device.value : undefined;
  // Before the device was told everything once, the portal's own pages are sooner there.
  const isBegun = useComputed(() => device.value?.status.value.pulledAt === '').value;
  const whole = isBegun ? undefined : kept;
  const read = readListQuery(query);
  const asked: ListQuery = { ...read, state: read.state ?? first };
  const parts = useDeviceParts(whole, { list: rows, asked });
  const account = parts && whole;
  const go = (changed: Partial<ListQuery>) => {
    const next = { ...asked, offset: 0, ...changed };
    if (parts && account) parts.askOrders(account, next);
    route(addressOfList(path, next), changed.search !== undefined);
  };
  return (
    <div class="order-list">
      <ListHead
        asked={asked}
        states={states}
        path={path}
        customFields={columns.value.value?.customFields ?? []}
        go={go}
        account={account}
      />
      {parts && account && <parts.SavedViews account={account} asked={asked} />}
      {parts && account ? (
        <parts.DeviceOrders
          account={account}
          asked={asked}
          columns={columns}
          onSort={(column) => go(nextSorting(asked, column))}
          // What was done here the device tells by itself.
          {...(actionsOf && { actionsOf: actionsOf(asked, () => Promise.resolve()) })}
          whenNone={<NoOrders path={path} asked={asked} whenNone={whenNone} />}
        />
      ) : (
        <div ref={rows}>
          <PagedOrders {...{ path, asked, columns, go, whenNone, actionsOf }} />
        </div>
      )}
    </div>
  );
}
