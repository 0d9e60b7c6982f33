import type { SignInCertificateView } from '../sign-in-certificate-views.ts';
import { reading } from './definition.ts';

export const signInCertificateReadings = {
  /** One's own, newest first. */
  '/api/me/sign-in-certificates': reading<readonly SignInCertificateView[]>({
    permitted: [{ kind: 'user' }],
  }),
  /** Of somebody of one's account, newest first. */
  '/api/users/:userId/sign-in-certificates': reading<readonly SignInCertificateView[]>({
    permitted: [{ kind: 'user', anyOf: ['administrative'] }, { kind: 'operator' }],
  }),
} as const;
