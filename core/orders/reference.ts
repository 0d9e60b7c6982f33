/** An order's number, as people type it but for its spaces. */
export const referencePattern = /^\d{6,12}$/;
