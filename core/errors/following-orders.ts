/** What only an account meets that follows its orders, and never who was invited. */
export const followingOrdersErrors = {
  'order.approvalDecided': { status: 409 },
  'document.notAccepted': { status: 422 },
  'document.notFound': { status: 404 },
  'document.tooLarge': { status: 413 },
  'renewal.declined': { status: 409 },
  'renewal.exists': { status: 409 },
  'renewal.notNow': { status: 409 },
} as const;
