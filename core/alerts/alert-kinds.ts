import { type OrderState, orderStates } from '../orders/state.ts';

/** What is told while the state stays: a certificate ends soon. */
export const endsSoon = 'certificate.endsSoon';

/** What people are alerted of: that an order came into a state, whichever it is, and what a state alone does not tell. */
export type AlertKind = OrderState | typeof endsSoon;
export const alertKinds: readonly [AlertKind, ...AlertKind[]] = [endsSoon, ...orderStates];

/** States that ask somebody to approve concern who may, and not who follows the order. */
const forApprovers: readonly string[] = ['awaitingApproval'];

/** To whom an alert of this kind goes: those who follow the order, or those who may approve it. */
export function audienceOf(kind: AlertKind): 'approvers' | 'followers' {
  return forApprovers.includes(kind) ? 'approvers' : 'followers';
}

/** What the alert tells besides its kind. */
export interface AlertFacts {
  /** Of a certificate that ends soon, ISO 8601. */
  readonly expiresAt?: string;
}
