import type { MailKind } from '../messages/mails.ts';
import type { ContactPoint } from './preferences.ts';

/**
 * Which mails to the account's users each of its addresses gets a copy of (T 7.2.2). None whose link lets its reader in:
 * that one is for a single person.
 */
export const copiedMails: Readonly<Partial<Record<ContactPoint, readonly MailKind[]>>> = {
  generic: [
    'accepted',
    'approvalAsked',
    'approvalRefused',
    'approved',
    'commented',
    'deliveredToRequester',
    'expiry',
    'panic',
    'refused',
    'renewalFailed',
  ],
  urgent: ['panic'],
  delivery: ['deliveredToRequester'],
};
