/** Why an order is not renewed (REN-1, REN-2). */
export const renewalErrors = {
  'renewal.declined': { status: 409 },
  'renewal.exists': { status: 409 },
  'renewal.tooEarly': { status: 409 },
  'renewal.tooLate': { status: 409 },
} as const;
