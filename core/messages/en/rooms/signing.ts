import { access } from '../access.ts';
import { passkeys } from '../passkeys.ts';
import { signInCertificates } from '../sign-in-certificates.ts';
import { signin } from '../signin.ts';

/** Signing in, and the ways to do so. */
export const words = { access, passkeys, signInCertificates, signin };
