/** Users, their rights, and programs with a token. */
export const userErrors = {
  'user.notFound': { status: 404 },
  'user.mailTaken': { status: 409 },
  'user.contactNotFound': { status: 404 },
  'user.yourself': { status: 409 },
  'user.superUser': { status: 409 },
  'user.notActive': { status: 409 },
  'user.notBlocked': { status: 409 },
  'user.blockedByOperator': { status: 403 },
  'right.notYoursToGive': { status: 403 },
  'apiUser.notFound': { status: 404 },
  'api.tokenUnknown': { status: 401 },
  'api.tokenExpired': { status: 401 },
  'api.addressForbidden': { status: 403 },
} as const;
