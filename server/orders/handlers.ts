import type { orderCommands } from '#core/commands/orders.ts';
import type { Handlers } from '../commands/handler.ts';
import { revokeCertificate, revokeUnaccepted } from '../issuance/revoke-certificate.ts';
import { acceptCertificate } from './accept-certificate.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { attachDocument } from './attach-document.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { commentOrder } from './comment-order.ts';
import { approveOrder, refuseApproval } from './decide-approval.ts';
import { deliverOrder } from './deliver-order.ts';
import { openInvitation } from './open-invitation.ts';
import { placeOrder, placePublicOrder } from './place-order.ts';
import { recordControl } from './record-control.ts';
import { refuseOrder } from './refuse-order.ts';
import { remindOfExpiry } from './remind-of-expiry.ts';
import { remindToAccept } from './remind-to-accept.ts';
import { resendInvitation } from './resend-invitation.ts';
import { setCertificateNote } from './set-certificate-note.ts';
import { setCustomValue } from './set-custom-value.ts';
import { setRenewal } from './set-renewal.ts';

export const orderHandlers: Handlers<typeof orderCommands> = {
  'order.place@1': placeOrder,
  'order.placePublic@1': placePublicOrder,
  'order.approve@1': approveOrder,
  'order.refuseApproval@1': refuseApproval,
  'order.setCustomValue@1': setCustomValue,
  'order.comment@1': commentOrder,
  'order.setRenewal@1': setRenewal,
  'certificate.accept@1': acceptCertificate,
  'certificate.setNote@1': setCertificateNote,
  'document.attach@1': attachDocument,
  'invitation.resend@1': resendInvitation,
  'invitation.cancel@1': cancelInvitation,
  'invitation.open@1': openInvitation,
  'invitation.accept@1': acceptInvitation,
  'order.control@1': recordControl,
  'order.deliver@1': deliverOrder,
  'order.refuse@1': refuseOrder,
  'certificate.revoke@1': revokeCertificate,
  'certificate.remindToAccept@1': remindToAccept,
  'certificate.revokeUnaccepted@1': revokeUnaccepted,
  'certificate.remind@1': remindOfExpiry,
};
