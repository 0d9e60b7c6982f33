import type { MailKind } from '../messages/mails.ts';
import { type AlertKind, endsSoon, renewalFailed } from './alert-kinds.ts';

/** Alerts that a mail of their own tells better than the name of the state. */
const ownMails: Readonly<Partial<Record<AlertKind, MailKind>>> = {
  awaitingApproval: 'approvalAsked',
  approvalRefused: 'approvalRefused',
  underVerification: 'accepted',
  valid: 'deliveredToRequester',
  refused: 'refused',
  [endsSoon]: 'expiry',
  [renewalFailed]: 'renewalFailed',
};

/**
 * As which mail an alert is sent: one mail an alert, never two.
 * @param isApproved whether the alert tells that somebody let the order through
 */
export function mailOfAlert(kind: AlertKind, isApproved: boolean): MailKind {
  if (isApproved) return 'approved';
  return ownMails[kind] ?? 'orderState';
}
