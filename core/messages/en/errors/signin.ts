import type { signinErrors } from '../../../errors/signin.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const signinErrorMessages: ErrorMessages<keyof typeof signinErrors> = {
  'signin.failed': () => ({
    what: 'The login or the password is wrong.',
    remedy: 'Check both and try again.',
  }),
  'signin.required': () => ({
    what: 'You are not signed in.',
    remedy: 'Sign in; what you typed is kept.',
  }),
  'signin.tooManyAttempts': (detail) => ({
    what: 'Too many attempts.',
    remedy: `Wait ${text(detail.minutes)} minutes, then try again.`,
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
