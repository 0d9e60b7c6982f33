import type { VNode } from 'preact';
import { holderSteps, type OrderState, type OrderStep, orderSteps } from '#core/orders/state.ts';
import { type Step, Steps } from '../look/steps.tsx';
import { words } from '../shell/words.ts';

interface OrderStepsProps {
  readonly state: OrderState;
  readonly stepsDone: readonly OrderStep[];
  /** Whether somebody of the account had to approve the order. */
  readonly withApproval: boolean;
}

const stopped: readonly OrderState[] = ['approvalRefused', 'cancelled', 'refused', 'invitationExpired'];

/** How far the order has come; nothing is "in progress" in an order that has stopped. */
export function OrderSteps({ state, stepsDone, withApproval }: OrderStepsProps): VNode {
  const { orders, ordering } = words.value;
  const all = withApproval ? orderSteps : holderSteps;
  const next = all.find((step) => !stepsDone.includes(step));
  const steps = all.map((step): Step => {
    const done = stepsDone.includes(step);
    const current = step === next && !stopped.includes(state);
    return { label: orders.steps[step], state: done ? 'done' : current ? 'current' : 'todo' };
  });
  return <Steps label={ordering.order.progress} steps={steps} />;
}
