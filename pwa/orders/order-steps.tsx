import type { VNode } from 'preact';
import { type OrderState, type OrderStep, orderSteps } from '#core/orders/state.ts';
import { type Step, Steps } from '../look/steps.tsx';
import { words } from '../shell/words.ts';

interface OrderStepsProps {
  readonly state: OrderState;
  readonly stepsDone: readonly OrderStep[];
}

const stopped: readonly OrderState[] = ['cancelled', 'refused', 'invitationExpired'];

/** How far the order has come; nothing is "in progress" in an order that has stopped. */
export function OrderSteps({ state, stepsDone }: OrderStepsProps): VNode {
  const { orders, ordering } = words.value;
  const next = orderSteps.find((step) => !stepsDone.includes(step));
  const steps = orderSteps.map((step): Step => {
    const done = stepsDone.includes(step);
    const current = step === next && !stopped.includes(state);
    return { label: orders.steps[step], state: done ? 'done' : current ? 'current' : 'todo' };
  });
  return <Steps label={ordering.order.progress} steps={steps} />;
}
