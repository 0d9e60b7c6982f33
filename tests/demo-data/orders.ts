import type { CommandName } from '../../core/commands/catalogue.ts';
import type { OrderState } from '../../core/orders/state.ts';
import type { ProductCode } from '../../core/policy/products.ts';

/** Orders that wait for approval come from approvals.ts. */
type DemoState = Exclude<OrderState, 'approvalRefused' | 'awaitingApproval'>;

/** Where a demonstration order has got to, and how many days ago it was placed. */
export interface DemoOrder {
  readonly state: DemoState;
  readonly daysAgo: number;
  readonly product: ProductCode;
  /** Of an order that waits for its holder: whether they have looked at it. */
  readonly opened?: boolean;
}

const professional = 'mail-professional-1y';
const twoYears = 'mail-professional-2y';
const simple = 'mail-simple-1y';
const toBeAccepted = 'mail-accepted-1y';

const waiting: readonly DemoOrder[] = [0, 1, 2, 4, 9, 21].map((daysAgo, index) => ({
  state: 'awaitingHolder',
  daysAgo,
  product: index % 3 === 2 ? simple : professional,
  opened: index % 2 === 1,
}));

// Validity left: from weeks to nearly two years, so that the timeline of expiries has something to show.
const valid: readonly DemoOrder[] = [2, 15, 40, 90, 150, 210, 275, 310, 335, 350, 361].map(
  (daysAgo, index) => ({
    state: 'valid',
    daysAgo,
    product: index % 4 === 3 ? simple : index % 4 === 1 ? twoYears : professional,
  }),
);

const inState = (state: DemoState, days: readonly number[]): readonly DemoOrder[] =>
  days.map((daysAgo, index) => ({ state, daysAgo, product: index % 2 === 1 ? simple : professional }));

// Of their thirty days to be accepted, one has nearly all and one nearly none left.
const delivered: readonly DemoOrder[] = [2, 26].map((daysAgo) => ({
  state: 'toAccept',
  daysAgo,
  product: toBeAccepted,
}));

/** Orders in every state. */
export const demoOrders: readonly DemoOrder[] = [
  ...waiting,
  ...inState('invitationExpired', [34, 47, 62]),
  ...inState('cancelled', [12, 55]),
  ...inState('refused', [8, 29, 80]),
  ...inState('underVerification', [1, 2, 3, 5, 6, 10]),
  ...inState('readyToDeliver', [1, 3, 7, 11]),
  ...delivered,
  ...valid,
  ...inState('expired', [372, 400, 460]),
  ...inState('revoked', [25, 190]),
];

/** Steps of the journey, with how many days each comes after the order. */
export type DemoStep = Extract<
  CommandName,
  | 'certificate.revoke@1'
  | 'invitation.accept@1'
  | 'invitation.cancel@1'
  | 'invitation.open@1'
  | 'order.control@1'
  | 'order.deliver@1'
  | 'order.place@1'
  | 'order.refuse@1'
>;

/** What brings an order to its state: each step and its delay in days. */
export function stepsTo({ state, opened = false }: DemoOrder): readonly (readonly [DemoStep, number])[] {
  const place = ['order.place@1', 0] as const;
  const open = ['invitation.open@1', 0.1] as const;
  const accept = ['invitation.accept@1', 0.2] as const;
  const control = ['order.control@1', 0.5] as const;
  const deliver = ['order.deliver@1', 0.8] as const;
  switch (state) {
    case 'awaitingHolder':
      return opened ? [place, open] : [place];
    case 'invitationExpired':
      return [place, open];
    case 'cancelled':
      return [place, ['invitation.cancel@1', 3]];
    case 'refused':
      return [place, open, accept, ['order.refuse@1', 2]];
    case 'underVerification':
      return [place, open, accept];
    case 'readyToDeliver':
      return [place, open, accept, control];
    case 'toAccept':
    case 'valid':
    case 'expired':
      return [place, open, accept, control, deliver];
    case 'revoked':
      return [place, open, accept, control, deliver, ['certificate.revoke@1', 10]];
  }
}
