/** Signing in, sessions, rights and one-time links. */
export const signinErrors = {
  'signin.failed': { status: 401 },
  'signin.required': { status: 401 },
  'signin.tooManyAttempts': { status: 429 },
  'link.unknown': { status: 404 },
  'link.expired': { status: 410 },
  'link.used': { status: 410 },
  'password.tooShort': { status: 422 },
  'password.tooCommon': { status: 422 },
  'right.missing': { status: 403 },
  'user.loginTaken': { status: 409 },
  'account.notFound': { status: 404 },
} as const;
