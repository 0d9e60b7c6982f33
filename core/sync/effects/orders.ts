import type { ApprovalFacts } from '../../orders/order.ts';
import { invitationDays } from '../../policy/invitations.ts';
import type { OrderRow } from '../order-row.ts';
import { changed, type Effect } from './effect.ts';
import { orderFor } from './local-state.ts';

const day = 86_400_000;

export const setCustomValue: Effect<'order.setCustomValue@1'> = (
  state,
  { reference, slot, value },
  { now },
) => {
  const order = orderFor(state, reference, 'order.setCustomValue@1', now);
  const { [slot]: _, ...others } = order.customValues;
  const customValues = value === '' ? others : { ...others, [slot]: value };
  state.orders.set(reference, changed(order, { customValues }, now));
};

export const resendInvitation: Effect<'invitation.resend@1'> = (state, { reference }, { now }) => {
  const order = orderFor(state, reference, 'invitation.resend@1', now);
  const expiresAt = new Date(now.getTime() + invitationDays * day);
  const invitation = { ...order.invitation, sentAt: now, expiresAt };
  state.orders.set(reference, changed(order, { invitation }, now));
};

export const cancelInvitation: Effect<'invitation.cancel@1'> = (state, { reference }, { now }) => {
  const order = orderFor(state, reference, 'invitation.cancel@1', now);
  state.orders.set(reference, changed(order, { invitation: { ...order.invitation, cancelledAt: now } }, now));
};

/** The 30 days of the invitation begin with the approval. */
export const approveOrder: Effect<'order.approve@1'> = (state, { reference }, { now, userId }) => {
  const order = orderFor(state, reference, 'order.approve@1', now);
  const expiresAt = new Date(now.getTime() + invitationDays * day);
  const invitation = { ...order.invitation, sentAt: now, expiresAt };
  const approval = decided(order, { approvedAt: now, decidedBy: userId });
  state.orders.set(reference, changed(order, { approval, invitation }, now));
};

export const refuseApproval: Effect<'order.refuseApproval@1'> = (
  state,
  { reference, reason },
  { now, userId },
) => {
  const order = orderFor(state, reference, 'order.refuseApproval@1', now);
  const approval = decided(order, { refusedAt: now, reason, decidedBy: userId });
  state.orders.set(reference, changed(order, { approval }, now));
};

const decided = ({ approval, openedAt }: OrderRow, decision: Partial<ApprovalFacts>): ApprovalFacts => ({
  askedAt: openedAt,
  ...approval,
  ...decision,
});
