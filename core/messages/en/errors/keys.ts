import type { keyErrors } from '../../../errors/keys.ts';
import type { ErrorMessages } from '../../message.ts';
import { text } from '../detail.ts';
import { flaw } from '../flaws.ts';

export const keyErrorMessages: ErrorMessages<keyof typeof keyErrors> = {
  'key.passwordTooShort': (detail) => ({
    what: `The password has ${text(detail.length)} characters; it needs at least ${text(detail.minimum)}.`,
    remedy: 'Choose a longer password: several words work well.',
  }),
  'key.wrongPassword': () => ({
    what: 'This is not the password of this key.',
    remedy: 'Type the password chosen when the key was generated; nobody else knows it, not even the portal.',
  }),
  'key.kindUnsupported': (detail) => ({
    what: `This device cannot make a ${text(detail.kind)} key.`,
    remedy: 'Choose another key type.',
  }),
  'key.fileUnreadable': () => ({
    what: 'This file is not an encrypted private key.',
    remedy: 'Choose the .key.pem file that was downloaded when the key was generated.',
  }),
  'key.malformed': (detail) => ({
    what: `The private key is damaged (${flaw(detail)}).`,
    remedy: 'Take the file again from where it was saved; a password would not help.',
  }),
  'key.unsupportedAlgorithm': (detail) => ({
    what: `The private key uses ${text(detail.algorithm)}, which cannot be opened here.`,
    remedy: 'Convert it (openssl pkcs8 -topk8 -v2 aes-256-cbc), then try again.',
  }),
  'key.tooManyIterations': (detail) => ({
    what: `The key asks for ${text(detail.iterations)} rounds of key derivation, more than ${text(detail.limit)}.`,
    remedy: 'It was probably made to block programs; export it again.',
  }),
  'key.notForCertificate': () => ({
    what: 'This key belongs to another certificate.',
    remedy: 'Choose the key file made for this certificate, or the device on which it was generated.',
  }),
  'key.notEncrypted': () => ({
    what: 'This private key is not protected by a password.',
    remedy: 'Encrypt it first (openssl pkcs8 -topk8), or use the file that KeyBot downloaded.',
  }),
  'vault.full': () => ({
    what: 'There is no room left on this device for the key.',
    remedy: 'Free some space, then save again; the downloaded key file stays valid.',
  }),
  'vault.locked': () => ({
    what: 'The vault is locked.',
    remedy: 'Unlock it with its passphrase, its passkey or its recovery code.',
  }),
  'vault.wrongPassphrase': () => ({
    what: 'This is not the passphrase of the vault.',
    remedy: 'Try again, or use the recovery code.',
  }),
  'vault.wrongRecoveryCode': () => ({
    what: 'This is not the recovery code of the vault.',
    remedy: 'Check each group of the code; letters and digits only.',
  }),
  'vault.backupUnreadable': () => ({
    what: 'This file is not a vault backup, or it is damaged.',
    remedy: 'Choose the .paraphe-vault file that was exported.',
  }),
  'vault.parametersTooWeak': () => ({
    what: 'This backup was protected too weakly to be trusted.',
    remedy: 'Export it again from the device it came from.',
  }),
  'vault.unavailable': () => ({
    what: 'This browser refuses to store anything (a private window, perhaps).',
    remedy: 'Open the link in a normal window, or keep the downloaded key file safe.',
  }),
  'vault.passkeyWithoutPrf': () => ({
    what: 'This passkey cannot unlock a vault.',
    remedy: 'Use another passkey, or the passphrase.',
  }),
};
