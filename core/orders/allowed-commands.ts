import type { CommandName } from '../commands/catalogue.ts';
import type { OrderState } from './state.ts';

const verification = ['order.control@1', 'order.refuse@1', 'document.attach@1'] as const;
/** What the account notes for itself, whatever becomes of the order. */
const always = ['order.setCustomValue@1', 'order.comment@1'] as const;
/** Of an order that has or may still have a certificate to be renewed. */
const renewable = ['order.setRenewal@1', 'order.setAutomaticRenewal@1'] as const;
const issued = ['certificate.setNote@1', ...always] as const;

/** What may be done with an order in each state, as far as that alone tells (commands-of.ts); who may do it is the catalogue's. */
export const commandsByState: Readonly<Record<OrderState, readonly CommandName[]>> = {
  awaitingApproval: ['order.approve@1', 'order.refuseApproval@1', 'invitation.cancel@1', ...always],
  approvalRefused: always,
  awaitingHolder: [
    'invitation.resend@1',
    'invitation.cancel@1',
    'invitation.open@1',
    'invitation.accept@1',
    ...verification,
    ...renewable,
    ...always,
  ],
  invitationExpired: [
    'invitation.resend@1',
    'invitation.cancel@1',
    'order.refuse@1',
    'document.attach@1',
    ...renewable,
    ...always,
  ],
  underVerification: [...verification, ...renewable, ...always],
  readyToDeliver: ['order.deliver@1', ...verification, ...renewable, ...always],
  toAccept: ['certificate.accept@1', 'certificate.revoke@1', 'order.renew@1', ...renewable, ...issued],
  valid: ['certificate.revoke@1', 'order.renew@1', ...renewable, ...issued],
  // An expired certificate leaves the revocation list (RFC 5280 §3.3): revoking it would tell nobody anything.
  expired: ['order.renew@1', ...issued],
  revoked: issued,
  refused: always,
  cancelled: always,
};
