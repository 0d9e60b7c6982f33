import type { MailKind } from '../messages/mails.ts';
import { type AlertKind, acceptSoon, endsSoon, renewalFailed } from './alert-kinds.ts';

/** Alerts that a mail of their own tells better than the name of the state. */
const ownMails: Readonly<Partial<Record<AlertKind, MailKind>>> = {
  awaitingApproval: 'approvalAsked',
  approvalRefused: 'approvalRefused',
  underVerification: 'accepted',
  toAccept: 'toAccept',
  valid: 'deliveredToRequester',
  refused: 'refused',
  [acceptSoon]: 'acceptSoon',
  [endsSoon]: 'expiry',
  [renewalFailed]: 'renewalFailed',
};

/**
 * As which mail an alert is sent: one mail an alert, never two.
 * @param brought.byApproval whether the alert tells that somebody let the order through
 * @param brought.byAcceptance whether it tells that somebody accepted the certificate, of whose delivery people were told
 */
export function mailOfAlert(
  kind: AlertKind,
  { byApproval, byAcceptance }: { readonly byApproval: boolean; readonly byAcceptance: boolean },
): MailKind {
  if (byApproval) return 'approved';
  if (byAcceptance) return 'orderState';
  return ownMails[kind] ?? 'orderState';
}
