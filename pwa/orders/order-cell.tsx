import { Clock } from 'lucide-preact';
import type { VNode } from 'preact';
import { type ListColumn, slotOf } from '#core/orders/list-columns.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { ExpiryTimeline } from '../look/expiry-timeline.tsx';
import { Icon } from '../look/icon.tsx';
import { Time } from '../look/time.tsx';
import { words } from '../shell/words.ts';
import { groupHex } from './group-hex.ts';
import { keyKindName } from './key-kind-name.ts';
import { StateBadge } from './state-badge.tsx';

interface OrderCellProps {
  readonly column: ListColumn;
  readonly order: OrderSummary;
  /** Below which the order's page lies. */
  readonly path: string;
  /** All columns shown: what has one of its own is not said twice. */
  readonly beside: readonly ListColumn[];
}

/** One fact of an order, as lists show it; nothing where there is none yet. */
export function OrderCell({ column, order, path, beside }: OrderCellProps): VNode | string | null {
  const slot = slotOf(column);
  if (slot !== undefined) return order.customValues[slot] ?? '';
  switch (column) {
    case 'holder':
      return <Holder order={order} path={path} withMail={!beside.includes('emailAddress')} />;
    case 'state':
      return <StateBadge state={order.state} />;
    case 'notAfter':
      return <ValidityOf order={order} />;
    case 'notBefore':
      return order.notBefore ? <Time at={order.notBefore} as="shortDate" /> : '';
    case 'openedAt':
      return <Time at={order.openedAt} as="shortDate" />;
    case 'lastOperationAt':
      return <Time at={order.lastOperationAt} as="shortDateTime" />;
    case 'reference':
      return <Reference order={order} beside={beside} />;
    case 'productCode':
      return <span class="mono small">{order.product}</span>;
    case 'productName':
      return words.value.common.products[order.product].name;
    case 'keyKind':
      return order.keyKind ? keyKindName(order.keyKind) : '';
    case 'serialNumber':
      return order.serialNumber ? <span class="mono small">{groupHex(order.serialNumber)}</span> : '';
    case 'progress':
      return lastStep(order);
    case 'controls':
      return <Controls order={order} />;
    case 'comments':
      return <Comments order={order} />;
    case 'subjectAltNames':
      return order.subjectAltNames ? <span class="lines">{order.subjectAltNames.join('\n')}</span> : '';
    case 'authorityReference':
      return order.authorityReference ? <span class="mono small">{order.authorityReference}</span> : '';
    case 'ownReference':
    case 'organizationNumber':
    case 'organizationName':
    case 'accountName':
    case 'administrativeContact':
    case 'technicalContact':
    case 'emailAddress':
      return order[column];
    case 'hash':
      return order.hash ?? '';
    default:
      return null;
  }
}

/** Of an order that has not begun, its state says why. */
function lastStep({ stepsDone, state }: OrderSummary): string {
  const { steps, states } = words.value.orders;
  const last = stepsDone.at(-1);
  return last === undefined ? states[state] : steps[last];
}

interface CellProps {
  readonly order: OrderSummary;
}

function Holder({
  order,
  path,
  withMail,
}: CellProps & { readonly path: string; readonly withMail: boolean }): VNode {
  return (
    <span class="order-holder">
      <a href={`${path}/${order.reference}`}>{order.holderName}</a>
      {withMail && order.holderName !== order.emailAddress && (
        <span class="small soft">{order.emailAddress}</span>
      )}
      {'waits' in order && order.waits === true && (
        <span class="small order-waits">
          <Icon of={Clock} size={14} /> {words.value.ordering.list.waits}
        </span>
      )}
    </span>
  );
}

/** Before there is a certificate, how long the order has been waiting. */
function ValidityOf({ order }: CellProps): VNode {
  const { acceptBy, notBefore, notAfter, openedAt, renewalDeclined, renewedBy, automaticRenewal, state } =
    order;
  const { ordering, lists } = words.value;
  if (notBefore === undefined || notAfter === undefined || state === 'revoked') {
    return (
      <span class="small soft">
        {ordering.list.opened} <Time at={openedAt} as="shortDate" />
      </span>
    );
  }
  return (
    <span class="order-cell">
      <ExpiryTimeline notBefore={notBefore} notAfter={notAfter} compact />
      {acceptBy !== undefined && (
        <span class="small">
          {lists.acceptBy} <Time at={acceptBy} as="shortDate" />
        </span>
      )}
      {renewalDeclined && <span class="small soft">{ordering.notes.listed}</span>}
      {renewedBy !== undefined && <span class="small soft">{lists.renewal.renewed}</span>}
      {automaticRenewal && renewedBy === undefined && (
        <span class="small soft">{lists.renewal.automatic}</span>
      )}
    </span>
  );
}

function Reference({ order, beside }: CellProps & { readonly beside: readonly ListColumn[] }): VNode {
  const withProduct = !beside.includes('productName') && !beside.includes('productCode');
  return (
    <span class="order-cell">
      <span>
        <span class="mono">{order.reference}</span>
        {order.ownReference && !beside.includes('ownReference') && (
          <span class="soft"> · {order.ownReference}</span>
        )}
      </span>
      {withProduct && <span class="small soft">{words.value.common.products[order.product].name}</span>}
    </span>
  );
}

/** Those that are not passed yet; when none is left, that all are. */
function Controls({ order: { controlOutcomes } }: CellProps): VNode | string {
  const { controls, outcomes } = words.value.orders;
  const left = Object.entries(controlOutcomes).filter(
    ([, outcome]) => outcome === 'pending' || outcome === 'failed',
  );
  if (left.length === 0) return outcomes.ok;
  return (
    <ul class="order-notes small">
      {left.map(([name, outcome]) => (
        <li key={name}>
          {controls[name as keyof typeof controls]} – {outcomes[outcome]}
        </li>
      ))}
    </ul>
  );
}

function Comments({ order: { comments } }: CellProps): VNode | string {
  if (comments.length === 0) return '';
  return (
    <ul class="order-notes small">
      {comments.map((comment) => (
        <li key={comment} class="lines">
          {comment}
        </li>
      ))}
    </ul>
  );
}
