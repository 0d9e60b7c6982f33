import type { signinErrors } from '../../../errors/signin.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

/** By the way that the account asks for. */
const forbidden: Readonly<Record<string, string>> = {
  password: 'This way in does not go with your second factor: sign in by password and code.',
  totp: 'Your account asks for a password and a code.',
  certificate: 'Your account asks for a client certificate.',
};

export const signinErrorMessages: ErrorMessages<keyof typeof signinErrors> = {
  'signin.failed': () => ({
    what: 'The login or the password is wrong.',
    remedy: 'Check both and try again.',
  }),
  'signin.blocked': () => ({
    what: 'Sign-in with this login is blocked after five failures in a row.',
    remedy: 'Ask for the mail that unblocks it, or an administrator of your account, or support.',
  }),
  'signin.codeRequired': () => ({
    what: 'The code of your second factor is missing.',
    remedy: 'Type the six digits that your app shows, or one of your recovery codes.',
  }),
  'signin.suspended': () => ({
    what: 'Your access is suspended.',
    remedy: 'An administrator of your account can let you in again.',
  }),
  'signin.userBlocked': () => ({
    what: 'Your access is blocked.',
    remedy: 'Only an administrator of your account can bring it back.',
  }),
  'signin.modeForbids': (detail) => ({
    what: forbidden[text(detail.mode)] ?? 'Your account does not take this way of signing in.',
    remedy: 'Choose that way on the sign-in page; an administrator of your account can help.',
  }),
  'signin.purposeWithdrawn': () => ({
    what: 'You withdrew your consent to the use of your data for the security of the portal, without which nobody can sign in.',
    remedy: 'To come back, ask for the link to your personal data and give that consent again.',
  }),
  'signin.required': () => ({
    what: 'You are not signed in.',
    remedy: 'Sign in; what you typed is kept.',
  }),
  'signin.notKept': () => ({
    what: 'This browser does not keep that you signed in: it refuses the cookies of this portal.',
    remedy: 'Allow cookies for this portal in the settings of the browser, then sign in again.',
  }),
  'signin.dutyFirst': () => ({
    what: 'You must first change your password or set up your second factor.',
    remedy: 'Open your sign-in settings and finish that step.',
  }),
  'signin.proofRequired': () => ({
    what: 'This needs a fresh proof that it is you.',
    remedy: 'Confirm with your password, your code or your passkey; what you typed is kept.',
  }),
  'signin.tooManyAttempts': (detail) => ({
    what: 'Too many attempts.',
    remedy: `Wait ${text(detail.minutes)} minutes, then try again.`,
  }),
  'signin.notProven': () => ({
    what: 'The password or the code is wrong.',
    remedy: 'Check both and try again.',
  }),
  'signin.passkeysForbid': () => ({
    what: 'You have passkeys, which do not go together with a second factor.',
    remedy: 'Remove your passkeys first; you then sign in by password and code.',
  }),
  'signin.certificateFirst': () => ({
    what: 'You have no valid sign-in certificate yourself.',
    remedy: 'Make your own and sign in with it once; then ask it of everybody.',
  }),
  'session.notFound': () => ({
    what: 'This session has already ended.',
    remedy: 'Load the list again.',
  }),
  'totp.notBegun': () => ({
    what: 'There is no second factor to do this with.',
    remedy: 'Set one up first.',
  }),
  'totp.wrongCode': () => ({
    what: 'The code is not the one that this secret gives now.',
    remedy: 'Check that the clock of your phone is right, and type the code that the app shows now.',
  }),
  'totp.imposed': () => ({
    what: 'Your account asks for a second factor of all its users.',
    remedy: 'To change phones, set up the new one: it takes over from the old one.',
  }),
  'totp.ownFirst': () => ({
    what: 'You have no second factor yourself.',
    remedy: 'Set up your own first; then ask it of everybody.',
  }),
  'link.unknown': () => ({
    what: 'This link is not valid.',
    remedy: 'Check that the whole link was copied.',
  }),
  'link.expired': () => ({
    what: 'This link has expired.',
    remedy: 'Ask for a new one.',
  }),
  'link.used': () => ({
    what: 'This link was already used.',
    remedy: 'Sign in, or ask for a new one.',
  }),
  'password.tooShort': (detail) => ({
    what: `The password needs at least ${text(detail.minimum)} characters.`,
    remedy: 'Choose a longer one: several words work well.',
  }),
  'password.tooCommon': () => ({
    what: 'This password is known to attackers.',
    remedy: 'Choose one that you use nowhere else.',
  }),
  'password.usedBefore': (detail) => ({
    what: `You had this password before: it is the present one or one of the ${text(detail.remembered)} before it.`,
    remedy: 'Choose another.',
  }),
  'password.wrong': () => ({
    what: 'The present password is wrong.',
    remedy: 'Type the password by which you signed in.',
  }),
  'password.changedMeanwhile': () => ({
    what: 'The password was changed at the same time elsewhere.',
    remedy: 'Sign in with that one, or ask for a new link.',
  }),
  'right.missing': () => ({
    what: 'Your rights do not allow this.',
    remedy: 'Ask an administrator of your account.',
  }),
  'account.notFound': () => ({
    what: 'There is no such account.',
    remedy: 'Choose the account from the list.',
  }),
  'user.loginTaken': () => ({
    what: 'This login is already used.',
    remedy: 'Choose another.',
  }),
};
