import type { signInCertificateCommands } from '#core/commands/sign-in-certificates.ts';
import type { Handlers } from '../commands/handler.ts';
import { makeCertificate, makeCertificateByLink } from './make-certificate.ts';
import { openCertificateLink } from './open-certificate-link.ts';
import { panic } from './panic.ts';
import { presentCertificate } from './present-certificate.ts';
import { remindOfCertificateEnd } from './remind-of-ends.ts';
import { revokeSignInCertificate } from './revoke-certificate.ts';
import { sendCertificateLink } from './send-certificate-link.ts';
import { proveWithCertificate, signInWithCertificate } from './sign-in-with-certificate.ts';

export const signInCertificateHandlers: Handlers<typeof signInCertificateCommands> = {
  'signInCertificate.make@1': makeCertificate,
  'signInCertificate.openLink@1': openCertificateLink,
  'signInCertificate.makeByLink@1': makeCertificateByLink,
  'signInCertificate.sendLink@1': sendCertificateLink,
  'signInCertificate.revoke@1': revokeSignInCertificate,
  'access.panic@1': panic,
  'signInCertificate.present@1': presentCertificate,
  'signInCertificate.remind@1': remindOfCertificateEnd,
  'session.signInWithCertificate@1': signInWithCertificate,
  'session.proveWithCertificate@1': proveWithCertificate,
};
