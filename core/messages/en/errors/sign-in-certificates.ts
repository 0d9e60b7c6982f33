import type { signInCertificateErrors } from '../../../errors/sign-in-certificates.ts';
import type { ErrorMessages } from '../../message.ts';
import { list, text } from '../detail.ts';

const newCertificate = 'Ask an administrator of your account for a link to make a new one.';

export const signInCertificateErrorMessages: ErrorMessages<keyof typeof signInCertificateErrors> = {
  'signInCertificate.none': () => ({
    what: 'The browser presented no certificate.',
    remedy:
      'Check that the certificate is imported on this device. If the browser no longer asks which one to use, close all its windows and try again.',
  }),
  'signInCertificate.foreign': () => ({
    what: 'The certificate that the browser presented is not one that this portal made for signing in.',
    remedy: 'Close all windows of the browser, try again, and choose the certificate made for this portal.',
  }),
  'signInCertificate.expired': () => ({
    what: 'Your certificate has expired.',
    remedy: newCertificate,
  }),
  'signInCertificate.notYetValid': () => ({
    what: 'Your certificate is not valid yet.',
    remedy: 'Try again in a few minutes.',
  }),
  'signInCertificate.revoked': () => ({
    what: 'Your certificate is revoked.',
    remedy: `If you have a newer one, close all windows of the browser and choose that one. ${newCertificate}`,
  }),
  'signInCertificate.ticketVoid': () => ({
    what: 'This attempt to sign in by certificate is over.',
    remedy: 'Begin again from the sign-in page, in the same window.',
  }),
  'signInCertificate.otherPerson': () => ({
    what: 'This certificate is another person’s.',
    remedy: 'Choose your own certificate, or sign out first.',
  }),
  'signInCertificate.windowBlocked': () => ({
    what: 'The browser did not let a window open.',
    remedy: 'Allow this site to open windows, then try again.',
  }),
  'signInCertificate.notOffered': () => ({
    what: 'This portal is not set up for signing in by certificate.',
    remedy: 'Ask the office that runs it, or choose another way of signing in.',
  }),
  'signInCertificate.notFound': () => ({
    what: 'There is no such sign-in certificate in this account.',
    remedy: 'Reload the page to see those there are.',
  }),
  'signInCertificate.alreadyRevoked': () => ({
    what: 'This sign-in certificate is revoked already.',
    remedy: 'Nothing is left to do.',
  }),
  'signInCertificate.keyKindNotAccepted': (detail) => ({
    what: `Browsers do not sign in with keys of type ${text(detail.kind)}.`,
    remedy: `Choose one of these: ${list(detail.accepted)}.`,
  }),
  'signInCertificate.keyOfAnother': () => ({
    what: 'Another person already has a certificate with this key.',
    remedy: 'Generate a key of your own: who shares a key shares the access.',
  }),
};
