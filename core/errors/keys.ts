/** KeyBot, the vault and everything that happens to keys on the device. */
export const keyErrors = {
  'key.passwordTooShort': { status: 422 },
  'key.wrongPassword': { status: 422 },
  'key.kindUnsupported': { status: 422 },
  'key.fileUnreadable': { status: 422 },
  'key.notForCertificate': { status: 422 },
  'key.notEncrypted': { status: 422 },
  'vault.full': { status: 507 },
  'vault.locked': { status: 423 },
  'vault.wrongPassphrase': { status: 422 },
  'vault.wrongRecoveryCode': { status: 422 },
  'vault.backupUnreadable': { status: 422 },
  'vault.parametersTooWeak': { status: 422 },
  'vault.unavailable': { status: 503 },
  'vault.passkeyWithoutPrf': { status: 422 },
} as const;
