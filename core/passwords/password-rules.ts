import { normalisePassword, shortestPassword } from '../policy/passwords.ts';

/** How many characters are missing, counted as the key's encryption counts them. */
export function missingCharacters(password: string): number {
  return Math.max(0, shortestPassword - [...normalisePassword(password)].length);
}

/** Whether each program that opens keys and PKCS#12 files reads this password the same way. */
export function isPlainAscii(password: string): boolean {
  return /^[ -~]*$/.test(password);
}
