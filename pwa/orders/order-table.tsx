import type { VNode } from 'preact';
import type { OrderSummary } from '#core/portal/views.ts';
import { type Column, DataTable } from '../look/data-table.tsx';
import { ExpiryTimeline } from '../look/expiry-timeline.tsx';
import { Time } from '../look/time.tsx';
import { words } from '../shell/words.ts';
import { StateBadge } from './state-badge.tsx';
import './order-table.css';

interface OrderTableProps {
  /** Below which the page of each order lies. */
  readonly path: '/office/orders' | '/orders';
  readonly rows: readonly OrderSummary[];
  readonly withAccount?: boolean;
}

export function OrderTable({ path, rows, withAccount = false }: OrderTableProps): VNode {
  const { list } = words.value.ordering;
  const columns: Column<OrderSummary>[] = [
    {
      key: 'holder',
      title: list.holder,
      heading: true,
      cell: (order) => <Holder order={order} path={path} />,
    },
    { key: 'state', title: list.state, cell: ({ state }) => <StateBadge state={state} /> },
    { key: 'validity', title: list.validity, cell: (order) => <ValidityOf order={order} /> },
    withAccount
      ? { key: 'account', title: list.account, cell: ({ accountName }) => accountName }
      : { key: 'organisation', title: list.organisation, cell: ({ organizationName }) => organizationName },
    { key: 'order', title: list.order, cell: (order) => <OrderCell order={order} /> },
  ];
  return (
    <DataTable caption={list.title} columns={columns} rows={rows} rowKey={({ reference }) => reference} />
  );
}

interface CellProps {
  readonly order: OrderSummary;
}

function Holder({ order, path }: CellProps & { readonly path: string }): VNode {
  return (
    <span class="order-holder">
      <a href={`${path}/${order.reference}`}>{order.holderName}</a>
      {order.holderName !== order.emailAddress && <span class="small soft">{order.emailAddress}</span>}
    </span>
  );
}

/** Before there is a certificate, how long the order has been waiting. */
function ValidityOf({ order: { notBefore, notAfter, openedAt, state } }: CellProps): VNode {
  if (notBefore === undefined || notAfter === undefined || state === 'revoked') {
    return (
      <span class="small soft">
        {words.value.ordering.list.opened} <Time at={openedAt} as="shortDate" />
      </span>
    );
  }
  return <ExpiryTimeline notBefore={notBefore} notAfter={notAfter} compact />;
}

function OrderCell({ order }: CellProps): VNode {
  return (
    <span class="order-cell">
      <span>
        <span class="mono">{order.reference}</span>
        {order.ownReference && <span class="soft"> · {order.ownReference}</span>}
      </span>
      <span class="small soft">{words.value.common.products[order.product].name}</span>
    </span>
  );
}
