import type { CertificateFacts, OrderFacts } from './order.ts';

/** States of an order in this portal's words (T 6.6); those of quotes, payment, DCV and packages come with their facts. */
export const orderStates = [
  'awaitingApproval',
  'approvalRefused',
  'awaitingHolder',
  'invitationExpired',
  'cancelled',
  'refused',
  'underVerification',
  'readyToDeliver',
  'toAccept',
  'valid',
  'expired',
  'revoked',
] as const;
export type OrderState = (typeof orderStates)[number];

/** States in which somebody has to do something, the most urgent first. */
export const awaitingStates = [
  'toAccept',
  'awaitingApproval',
  'invitationExpired',
  'readyToDeliver',
  'underVerification',
  'awaitingHolder',
] as const satisfies readonly OrderState[];
/** How many orders are in each. */
export type AwaitingCounts = Readonly<Record<(typeof awaitingStates)[number], number>>;

export const invitationStates = ['notSent', 'sent', 'opened', 'accepted', 'expired', 'cancelled'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the state depends on. */
export type StateFacts = Omit<OrderFacts, 'composition' | 'openedAt' | 'product'>;

/** Whether an approver has not let the order through: nothing of it reaches the holder. */
function isHeld({ approval }: Pick<OrderFacts, 'approval'>): boolean {
  return approval !== undefined && approval.approvedAt === undefined;
}

/** Terminal facts first: an acceptance outlives the link's date. */
export function invitationState(
  order: Pick<OrderFacts, 'approval' | 'invitation'>,
  now: Date,
): InvitationState {
  const { invitation } = order;
  if (invitation.cancelledAt !== undefined) return 'cancelled';
  if (invitation.acceptedAt !== undefined) return 'accepted';
  if (isHeld(order)) return 'notSent';
  if (now >= invitation.expiresAt) return 'expired';
  return invitation.openedAt === undefined ? 'sent' : 'opened';
}

/**
 * The displayed state, from the facts alone.
 * @throws Error when the facts contradict each other: a fault of ours, never shown as a state.
 */
export function orderState(order: StateFacts, now: Date): OrderState {
  const invitation = invitationState(order, now);
  if (order.deliveredAt !== undefined && order.certificates.length === 0) {
    throw new Error(`order ${order.reference} is delivered without a certificate`);
  }
  if (order.certificates.length > 0 && order.requestedAt === undefined) {
    throw new Error(`order ${order.reference} has a certificate without a request`);
  }
  if (order.requestedAt !== undefined && isHeld(order)) {
    throw new Error(`order ${order.reference} has a request that nobody approved`);
  }
  if (order.certificates.length > 0) return certificateState(order, now);
  if (order.refusedAt !== undefined) return 'refused';
  if (order.approval?.refusedAt !== undefined) return 'approvalRefused';
  if (invitation === 'cancelled') return 'cancelled';
  if (isHeld(order)) return 'awaitingApproval';
  if (order.requestedAt !== undefined) return controlsAreDone(order) ? 'readyToDeliver' : 'underVerification';
  return invitation === 'expired' ? 'invitationExpired' : 'awaitingHolder';
}

/** When time alone will end the order's state; undefined when it will not. */
export function stateEndsAt(order: StateFacts, now: Date): Date | undefined {
  switch (orderState(order, now)) {
    case 'awaitingHolder':
      return order.invitation.expiresAt;
    case 'toAccept':
    case 'valid':
      return lastEnd(order);
    default:
      return undefined;
  }
}

function lastEnd({ certificates }: StateFacts): Date {
  const unrevoked = certificates.filter((certificate) => certificate.revokedAt === undefined);
  return new Date(Math.max(...unrevoked.map(({ notAfter }) => notAfter.getTime())));
}

function certificateState(order: StateFacts, now: Date): OrderState {
  const unrevoked = order.certificates.filter((certificate) => certificate.revokedAt === undefined);
  if (unrevoked.length === 0) return 'revoked';
  const current = unrevoked.filter((certificate) => certificate.notAfter > now);
  if (current.length === 0) return 'expired';
  return current.some(awaitsAcceptance) ? 'toAccept' : 'valid';
}

/** Whether the account must still accept it (T 6.4); it is as good as any other meanwhile. */
export function awaitsAcceptance({ acceptBy, acceptedAt }: CertificateFacts): boolean {
  return acceptBy !== undefined && acceptedAt === undefined;
}

/** Whether the audit has nothing left to do. */
function controlsAreDone(order: Pick<OrderFacts, 'controls'>): boolean {
  return Object.values(order.controls).every((outcome) => outcome === 'ok' || outcome === 'notRequired');
}

/** The progress that a holder sees, in steps. */
export const holderSteps = ['invited', 'requested', 'verified', 'delivered'] as const;
export type HolderStep = (typeof holderSteps)[number];

/** What the account sees of it; the first only of orders that had to be approved. */
export const orderSteps = ['approved', ...holderSteps] as const;
export type OrderStep = (typeof orderSteps)[number];

export function stepsDone(order: OrderFacts): readonly OrderStep[] {
  if (isHeld(order)) return [];
  const done: OrderStep[] = order.approval === undefined ? ['invited'] : ['approved', 'invited'];
  if (order.requestedAt !== undefined) done.push('requested');
  if (order.requestedAt !== undefined && controlsAreDone(order)) done.push('verified');
  if (order.deliveredAt !== undefined) done.push('delivered');
  return done;
}
