/** KEY-1. */
export const minimumLength = 12;

/** In characters as people count them, not in UTF-16 units. */
export function missingCharacters(password: string): number {
  return Math.max(0, minimumLength - [...password].length);
}

/** Whether each program that opens keys and PKCS#12 files reads this password the same way. */
export function isPlainAscii(password: string): boolean {
  return /^[ -~]*$/.test(password);
}
