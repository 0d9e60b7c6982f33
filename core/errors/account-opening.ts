/** Requests for an account, plans. */
export const accountOpeningErrors = {
  'accountRequest.alreadyAsked': { status: 409 },
  'accountRequest.notFound': { status: 404 },
  'accountRequest.decided': { status: 409 },
  'plan.dayPast': { status: 422 },
  'plan.unchanged': { status: 409 },
  'plan.changeNotFound': { status: 404 },
} as const;
