import type { CommandName } from '../commands/catalogue.ts';

/** Commands of users that may wait on a device; told apart from the catalogue, which is too large for every page. */
export const offlineCommands: readonly CommandName[] = [
  'alerts.markSeen@1',
  'certificate.setNote@1',
  'document.attach@1',
  'draft.remove@1',
  'draft.save@1',
  'invitation.cancel@1',
  'invitation.resend@1',
  'me.setListColumns@1',
  'order.approve@1',
  'order.comment@1',
  'order.place@1',
  'order.refuseApproval@1',
  'order.renew@1',
  'order.setAutomaticRenewal@1',
  'order.setCustomValue@1',
  'certificate.accept@1',
  'order.setRenewal@1',
  'view.remove@1',
  'view.save@1',
];
