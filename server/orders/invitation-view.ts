import type { OrderFacts } from '#core/orders/order.ts';
import { invitationState } from '#core/orders/state.ts';
import type { InvitationView } from '#core/portal/views.ts';

export function invitationView(
  order: Pick<OrderFacts, 'approval' | 'invitation'>,
  now: Date,
): InvitationView {
  const { sentAt, expiresAt, openedAt, acceptedAt, cancelledAt } = order.invitation;
  return {
    state: invitationState(order, now),
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(openedAt === undefined ? {} : { openedAt: openedAt.toISOString() }),
    ...(acceptedAt === undefined ? {} : { acceptedAt: acceptedAt.toISOString() }),
    ...(cancelledAt === undefined ? {} : { cancelledAt: cancelledAt.toISOString() }),
  };
}
