import type { InvitationFacts, OrderFacts } from './order.ts';

/** States of an order in this portal's words (T 6.6); those of quotes, payment, DCV and packages come with their facts. */
export const orderStates = [
  'awaitingHolder',
  'invitationExpired',
  'cancelled',
  'refused',
  'underVerification',
  'readyToDeliver',
  'valid',
  'expired',
  'revoked',
] as const;
export type OrderState = (typeof orderStates)[number];

export type InvitationState = 'sent' | 'opened' | 'accepted' | 'expired' | 'cancelled';

/** Terminal facts first: an acceptance outlives the link's date. */
export function invitationState(invitation: InvitationFacts, now: Date): InvitationState {
  if (invitation.cancelledAt !== undefined) return 'cancelled';
  if (invitation.acceptedAt !== undefined) return 'accepted';
  if (now >= invitation.expiresAt) return 'expired';
  return invitation.openedAt === undefined ? 'sent' : 'opened';
}

/**
 * The displayed state, from the facts alone.
 * @throws Error when the facts contradict each other: a fault of ours, never shown as a state.
 */
export function orderState(order: OrderFacts, now: Date): OrderState {
  const invitation = invitationState(order.invitation, now);
  if (order.deliveredAt !== undefined && order.certificates.length === 0) {
    throw new Error(`order ${order.reference} is delivered without a certificate`);
  }
  if (order.certificates.length > 0 && order.requestedAt === undefined) {
    throw new Error(`order ${order.reference} has a certificate without a request`);
  }
  if (order.certificates.length > 0) return certificateState(order, now);
  if (order.refusedAt !== undefined) return 'refused';
  if (invitation === 'cancelled') return 'cancelled';
  if (order.requestedAt !== undefined) return controlsAreDone(order) ? 'readyToDeliver' : 'underVerification';
  return invitation === 'expired' ? 'invitationExpired' : 'awaitingHolder';
}

function certificateState(order: OrderFacts, now: Date): OrderState {
  const unrevoked = order.certificates.filter((certificate) => certificate.revokedAt === undefined);
  if (unrevoked.length === 0) return 'revoked';
  return unrevoked.some((certificate) => certificate.notAfter > now) ? 'valid' : 'expired';
}

/** Whether the audit has nothing left to do. */
function controlsAreDone(order: Pick<OrderFacts, 'controls'>): boolean {
  return Object.values(order.controls).every((outcome) => outcome === 'ok' || outcome === 'notRequired');
}

/** The progress a holder or a requester sees, in steps. */
export const orderSteps = ['invited', 'requested', 'verified', 'delivered'] as const;
export type OrderStep = (typeof orderSteps)[number];

export function stepsDone(order: OrderFacts): readonly OrderStep[] {
  const done: OrderStep[] = ['invited'];
  if (order.requestedAt !== undefined) done.push('requested');
  if (order.requestedAt !== undefined && controlsAreDone(order)) done.push('verified');
  if (order.deliveredAt !== undefined) done.push('delivered');
  return done;
}
