import type { CommandName } from '../../commands/catalogue.ts';
import { acceptCertificate } from './acceptance.ts';
import { removeDraft, removeView, saveDraft, saveView, setListColumns } from './drafts.ts';
import type { Effect } from './effect.ts';
import { attachDocument, commentOrder, setCertificateNote } from './notes.ts';
import {
  approveOrder,
  cancelInvitation,
  refuseApproval,
  resendInvitation,
  setCustomValue,
} from './orders.ts';
import { renewOrder, setAutomaticRenewal, setRenewal } from './renewals.ts';

/** What each command that may wait does on the device meanwhile; a test asks for one for every such command of users. */
export const effects: { readonly [Name in CommandName]?: Effect<Name> } = {
  'draft.save@1': saveDraft,
  'draft.remove@1': removeDraft,
  'view.save@1': saveView,
  'view.remove@1': removeView,
  'me.setListColumns@1': setListColumns,
  'order.setCustomValue@1': setCustomValue,
  'order.approve@1': approveOrder,
  'order.refuseApproval@1': refuseApproval,
  'order.comment@1': commentOrder,
  'order.setRenewal@1': setRenewal,
  'order.setAutomaticRenewal@1': setAutomaticRenewal,
  'order.renew@1': renewOrder,
  'certificate.accept@1': acceptCertificate,
  'certificate.setNote@1': setCertificateNote,
  'document.attach@1': attachDocument,
  'invitation.resend@1': resendInvitation,
  'invitation.cancel@1': cancelInvitation,
  // The bell counts by itself.
  'alerts.markSeen@1': () => undefined,
  // Nothing stands in the list before the portal has given the order its reference; the outbox shows it.
  'order.place@1': () => undefined,
};
