import type { passkeyErrors } from '../../../errors/passkeys.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';

export const passkeyErrorMessages: ErrorMessages<keyof typeof passkeyErrors> = {
  'passkey.unknown': () => ({
    what: 'The portal does not know this passkey.',
    remedy: 'It was perhaps removed. Choose another, or sign in otherwise and add it again.',
  }),
  'passkey.invalid': () => ({
    what: 'The answer of this passkey does not hold.',
    remedy: 'Try again; if it persists, use another passkey or sign in otherwise.',
  }),
  'passkey.challengeOver': () => ({
    what: 'This took too long, or was already answered.',
    remedy: 'Start again: each attempt lasts five minutes.',
  }),
  'passkey.clonedPerhaps': () => ({
    what: 'This passkey was used elsewhere since: somebody may hold a copy of it.',
    remedy: 'Sign in otherwise, remove this passkey, and tell an administrator of your account.',
  }),
  'passkey.tooMany': (detail) => ({
    what: `You already have ${text(detail.maximum)} passkeys.`,
    remedy: 'Remove one that you no longer use, then add this one.',
  }),
  'passkey.alreadyAdded': () => ({
    what: 'This device or security key already has a passkey for your access.',
    remedy: 'Use that one, or choose another device.',
  }),
  'passkey.notFound': () => ({
    what: 'You have no such passkey.',
    remedy: 'Reload the list: it was perhaps removed in another window.',
  }),
  'passkey.cancelled': () => ({
    what: 'No passkey was used.',
    remedy: 'You closed the window of your browser, or let it wait too long. Try again whenever you like.',
  }),
  'passkey.unsupported': () => ({
    what: 'This browser cannot use passkeys here.',
    remedy: 'Use a recent browser on a device with a screen lock, or sign in otherwise.',
  }),
  'extension.codeUnknown': () => ({
    what: 'This code is wrong, was already used, or is over.',
    remedy: 'Check each group, or make another code on the portal: it lasts five minutes.',
  }),
};
