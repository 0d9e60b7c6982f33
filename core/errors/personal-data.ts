/** Personal data, the purposes it serves, and its erasure (PER-3). */
export const personalDataErrors = {
  'personalData.linkUnknown': { status: 404 },
  'personalData.superUserFirst': { status: 409 },
  'personalData.lastOperator': { status: 409 },
  'purpose.mandatory': { status: 409 },
  'purpose.withdrawn': { status: 403 },
} as const;
