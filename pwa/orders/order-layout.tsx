import type { ComponentChildren, VNode } from 'preact';
import type { OrderView } from '#core/portal/views.ts';
import { Card } from '../look/section.tsx';
import { OrderSteps } from './order-steps.tsx';
import { StateBadge } from './state-badge.tsx';
import './order-layout.css';

interface OrderLayoutProps {
  readonly order: OrderView;
  readonly main: ComponentChildren;
  readonly side: ComponentChildren;
}

/** Progress on top; what matters now in the wide column, the facts beside it, below it on a phone. */
export function OrderLayout({ order, main, side }: OrderLayoutProps): VNode {
  return (
    <>
      <Card>
        <OrderSteps state={order.state} stepsDone={order.stepsDone} />
      </Card>
      <div class="order-layout">
        <div class="order-column">{main}</div>
        <div class="order-column">{side}</div>
      </div>
    </>
  );
}

/** The state and for whom, under the heading. */
export function OrderLead({ order }: { readonly order: OrderView }): VNode {
  return (
    <p class="order-head">
      <StateBadge state={order.state} />
      <span>
        {order.holderName} · {order.emailAddress}
      </span>
    </p>
  );
}
