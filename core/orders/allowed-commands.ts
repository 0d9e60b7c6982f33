import type { CommandName } from '../commands/catalogue.ts';
import type { OrderState } from './state.ts';

const verification = ['order.control@1', 'order.refuse@1'] as const;

/** What may be done with an order in each state; who may do it is the catalogue's. */
export const commandsByState: Readonly<Record<OrderState, readonly CommandName[]>> = {
  awaitingHolder: [
    'invitation.resend@1',
    'invitation.cancel@1',
    'invitation.open@1',
    'invitation.accept@1',
    ...verification,
  ],
  invitationExpired: ['invitation.resend@1', 'invitation.cancel@1', 'order.refuse@1'],
  underVerification: verification,
  readyToDeliver: ['order.deliver@1', ...verification],
  valid: ['certificate.revoke@1'],
  // An expired certificate leaves the revocation list (RFC 5280 §3.3): revoking it would tell nobody anything.
  expired: [],
  revoked: [],
  refused: [],
  cancelled: [],
};
