import type { HolderView } from '#core/portal/views.ts';

/** What the holder sees and can do, in one word. */
export type InvitationPhase =
  | 'cancelled'
  | 'delivered'
  | 'expired'
  | 'invitationExpired'
  | 'refused'
  | 'revoked'
  | 'sending'
  | 'toAccept'
  | 'underVerification';

interface PhaseFacts {
  readonly view: HolderView;
  /** Whether an acceptance made here still waits for the portal's answer. */
  readonly acceptanceWaits: boolean;
  readonly now: Date;
}

/** The portal's word goes before the outbox: what it has already received no longer waits. */
export function phaseOf({ view, acceptanceWaits, now }: PhaseFacts): InvitationPhase {
  switch (view.state) {
    case 'awaitingHolder':
      if (acceptanceWaits) return 'sending';
      // A view kept on the device does not notice by itself that the link ran out.
      return Date.parse(view.invitation.expiresAt) <= now.getTime() ? 'invitationExpired' : 'toAccept';
    case 'underVerification':
    case 'readyToDeliver':
      return 'underVerification';
    case 'approvalRefused':
    case 'awaitingApproval':
      // No mail with a link has left.
      return 'cancelled';
    // Whether the account accepts it is nothing to the holder, who may use it.
    case 'toAccept':
    case 'valid':
      return 'delivered';
    default:
      return view.state;
  }
}
