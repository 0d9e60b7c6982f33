/** Passkeys, and the extension's way in. */
export const passkeyErrors = {
  'passkey.unknown': { status: 401 },
  'passkey.invalid': { status: 401 },
  'passkey.challengeOver': { status: 410 },
  'passkey.clonedPerhaps': { status: 401 },
  'passkey.tooMany': { status: 409 },
  'passkey.alreadyAdded': { status: 409 },
  'passkey.notFound': { status: 404 },
  'passkey.cancelled': { status: 422 },
  'passkey.unsupported': { status: 422 },
  'extension.codeUnknown': { status: 404 },
} as const;
