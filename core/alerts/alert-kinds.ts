import { type OrderState, orderStates } from '../orders/state.ts';

/** What is told while the state stays: a certificate ends soon. */
export const endsSoon = 'certificate.endsSoon';

/** And that the portal could not order a renewal that it was to order by itself. */
export const renewalFailed = 'renewal.failed';

/** And that nobody has accepted a certificate that will be revoked for it. */
export const acceptSoon = 'certificate.acceptSoon';

/** What people are alerted of: that an order came into a state, whichever it is, and what a state alone does not tell. */
export type AlertKind = OrderState | typeof acceptSoon | typeof endsSoon | typeof renewalFailed;
export const alertKinds: readonly [AlertKind, ...AlertKind[]] = [
  acceptSoon,
  endsSoon,
  renewalFailed,
  ...orderStates,
];

/** Kinds that are told while the state stays, by the states in which what they tell is still so. */
export const toldWithin: Readonly<Partial<Record<AlertKind, readonly OrderState[]>>> = {
  [acceptSoon]: ['toAccept'],
  [endsSoon]: ['toAccept', 'valid'],
  [renewalFailed]: ['toAccept', 'valid', 'expired'],
};

/** Whether what is told is that the order came into a state. */
export function isOrderState(kind: AlertKind): kind is OrderState {
  return kind !== acceptSoon && kind !== endsSoon && kind !== renewalFailed;
}

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
  /** Until when a certificate must be accepted, ISO 8601. */
  readonly acceptBy?: string;
  /** Why a renewal failed: the code of the refusal. */
  readonly code?: string;
  /** When the portal tries once more, ISO 8601; absent: it leaves it to people. */
  readonly triesAgainAt?: string;
}
