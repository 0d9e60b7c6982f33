import type { words as english } from '../../en/rooms/signing.ts';
import { access } from '../access.ts';
import { passkeys } from '../passkeys.ts';
import { signInCertificates } from '../sign-in-certificates.ts';
import { signin } from '../signin.ts';

export const words: typeof english = { access, passkeys, signInCertificates, signin };
