import type { HolderStep } from '../../orders/state.ts';

export const invitation = {
  title: 'Your certificate',
  reference: (reference: string) => `Order ${reference}`,
  loading: 'Opening your invitation…',
  from: (requester: string, account: string) =>
    `${requester} (${account}) asked for this certificate for you.`,
  /** Headings, by what the holder can do now. */
  headings: {
    toAccept: (requester: string) => `${requester} invites you to make your certificate`,
    sending: 'Your request is waiting to be sent',
    underVerification: 'Your request is being checked',
    delivered: 'Your certificate is ready',
    expired: 'Your certificate has expired',
    revoked: 'Your certificate has been revoked',
    refused: 'The order was refused',
    cancelled: 'The invitation was cancelled',
    invitationExpired: 'The invitation has expired',
  },
  explanations: {
    toAccept:
      'Check what the certificate will say. If it is right, accept: your key is made on this device, protected by a password that only you know, and only the request leaves it.',
    sending:
      'It is kept on this device and leaves by itself once the portal answers. You may close this page.',
    sendingFromMemory:
      'This browser could not keep it: leave this page open until the request has been sent.',
    underVerification:
      'The information is being checked. You will get a mail when the certificate is ready; there is nothing to do until then.',
    delivered: 'Make the file for your mail program below. Your key is needed, and its password.',
    refused: 'No certificate will be made for this order. Ask the person who invited you.',
    cancelled: 'The person who invited you withdrew the invitation. No certificate will be made for it.',
    invitationExpired: 'Ask the person who invited you to send it again: you will get a new link.',
    revoked:
      'Programs that check it no longer trust it. Files that were encrypted for you can still be read with your key.',
    expired: 'It no longer signs. Keep your key: it still reads the mail that was encrypted for you.',
  },
  acceptedElsewhere:
    'This invitation was accepted on another device, or the browser’s data was erased. Your key is where you generated it: in that browser’s vault and in the downloaded .key.pem file.',
  keyIsHere: 'Your key is in this browser’s vault.',
  checkedBy: (date: string) => `The invitation is valid until ${date}.`,
  refusalReason: 'Reason given',
  steps: {
    invited: 'Invitation',
    requested: 'Request',
    verified: 'Verification',
    delivered: 'Certificate',
  } satisfies Record<HolderStep, string>,
  progress: 'Progress of your certificate',
  composition: 'What the certificate will say',
  compositionIssued: 'What the certificate says',
  compositionWrong:
    'Something wrong? Do not accept; tell the person who invited you, who can cancel and order again.',
  product: 'Product',
  instructions: (requester: string) => `Instructions from ${requester}`,
  accept: 'Accept and generate my key',
  openInAnotherTab: 'The key is being made in another tab of this browser. Go on there, or close that tab.',
  cached: (date: string) => `No connection: this is what the portal said on ${date}.`,
  offlineFirst: {
    title: 'No connection yet',
    text: 'This invitation has not been opened on this device before, so the portal has to be reached once. This page goes on by itself when the connection is back.',
  },
  noLink: {
    title: 'Open the link from your mail',
    text: 'This page opens with the complete link of your invitation. On this device no such invitation is known.',
  },
  awaitsYou: 'Waiting for you',
  known: 'Invitations opened on this device',
  refused: 'Your request was not accepted',
  dismiss: 'I have read this',
  sendNow: 'Send now',
  openAccountText: (organisation: string) => `Does ${organisation} need more certificates?`,
  openAccount: 'Open an account for this organisation',
};
