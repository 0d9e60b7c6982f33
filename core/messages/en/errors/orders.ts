import type { orderErrors } from '../../../errors/orders.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';
import { problems } from '../problems.ts';

export const orderErrorMessages: ErrorMessages<keyof typeof orderErrors> = {
  'order.notFound': () => ({
    what: 'There is no such order in this account.',
    remedy: 'Check the reference.',
  }),
  'order.stateForbids': (detail) => ({
    what: `The order is in state “${text(detail.state)}”, which does not allow this.`,
    remedy: 'Reload the order to see what can be done now.',
  }),
  'order.controlsMissing': (detail) => ({
    what: `These controls are not done: ${list(detail.controls)}.`,
    remedy: 'Complete them before you deliver.',
  }),
  'order.requestMissing': () => ({
    what: 'The holder has not sent a certification request yet.',
    remedy: 'Wait for the holder, or send the invitation again.',
  }),
  'order.requestOfAnotherSubject': (detail) => ({
    what: `The request names somebody else than the order: ${list(detail.fields)}.`,
    remedy: 'Generate the request again from the invitation.',
  }),
  'order.keyKindNotAccepted': (detail) => ({
    what: `The product does not accept ${text(detail.kind)} keys.`,
    remedy: `Choose one of: ${list(detail.accepted)}.`,
  }),
  'invitation.unknown': () => ({
    what: 'This invitation link is not valid.',
    remedy: 'Check that the whole link was copied, or ask the sender for a new one.',
  }),
  'invitation.expired': (detail) => ({
    what: `This invitation expired on ${text(detail.expiredAt)}.`,
    remedy: 'Ask the person who invited you to send it again.',
  }),
  'invitation.cancelled': () => ({
    what: 'This invitation was cancelled by the sender.',
    remedy: 'Contact the person who invited you.',
  }),
  'invitation.alreadyAccepted': () => ({
    what: 'This invitation was already accepted with another key.',
    remedy: 'Use the device on which it was accepted, or its key file.',
  }),
  'issuance.alreadyIssued': () => ({
    what: 'A certificate was already issued for this request.',
    remedy: 'Open the order to find it.',
  }),
  'issuance.profileViolated': (detail) => ({
    what: `The certificate would break its profile: ${problems(detail.problems)}.`,
    remedy: 'Correct the order or ask for a new request.',
  }),
  'issuance.authorityUnknown': () => ({
    what: 'There is no such certification authority.',
    remedy: 'Check the address.',
  }),
  'certificate.notFound': () => ({
    what: 'There is no such certificate in this account.',
    remedy: 'Check the serial number.',
  }),
  'certificate.alreadyRevoked': () => ({
    what: 'This certificate is revoked already.',
    remedy: 'Nothing is left to do.',
  }),
  'certificate.notToAccept': () => ({
    what: 'This certificate does not wait to be accepted.',
    remedy: 'See on the page of the order what became of it.',
  }),
};
