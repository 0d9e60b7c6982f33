import type { ControlName, ControlOutcome, RevocationReason } from '../../orders/order.ts';
import type { InvitationState, OrderState, OrderStep } from '../../orders/state.ts';

/** Names of the states, steps and choices of an order. */
export const orders = {
  states: {
    awaitingApproval: 'Awaiting approval',
    approvalRefused: 'Not approved',
    awaitingHolder: 'Awaiting the holder',
    invitationExpired: 'Invitation expired',
    cancelled: 'Cancelled',
    refused: 'Refused',
    underVerification: 'Under verification',
    readyToDeliver: 'Ready to deliver',
    toAccept: 'Valid, to be accepted',
    valid: 'Valid',
    expired: 'Expired',
    revoked: 'Revoked',
  } satisfies Record<OrderState, string>,
  steps: {
    approved: 'Approved',
    invited: 'Invitation sent',
    requested: 'Key generated',
    verified: 'Verified',
    delivered: 'Delivered',
  } satisfies Record<OrderStep, string>,
  invitationStates: {
    notSent: 'Not sent yet',
    sent: 'Sent',
    opened: 'Opened',
    accepted: 'Accepted',
    expired: 'Expired',
    cancelled: 'Cancelled',
  } satisfies Record<InvitationState, string>,
  controls: {
    coherence: 'Coherence',
    organisation: 'Organisation',
    verification: 'Verification',
    commonName: 'Common name',
    phone: 'Phone',
  } satisfies Record<ControlName, string>,
  outcomes: {
    pending: 'To do',
    ok: 'Passed',
    failed: 'Failed',
    notRequired: 'Not required',
  } satisfies Record<ControlOutcome, string>,
  reasons: {
    unspecified: 'No reason given',
    keyCompromise: 'The key was exposed',
    affiliationChanged: 'The holder left the organisation',
    superseded: 'Replaced by another certificate',
    cessationOfOperation: 'No longer used',
    privilegeWithdrawn: 'The right to it was withdrawn',
  } satisfies Record<RevocationReason, string>,
};
