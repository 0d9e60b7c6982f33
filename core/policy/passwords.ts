import { Refusal } from '../errors/refusal.ts';

/**
 * Fewest characters of a password that protects a private key or a vault. ANSSI-PG-078 v2.0 (2021-10-08) rates 12 to
 * 14 characters medium to strong; NIST SP 800-63B-4 (2025-08) asks for 15 where nothing limits the guesses, which
 * 600,000 rounds of derivation make up for. Read 2026-11.
 */
export const shortestPassword = 12;

/**
 * One form for passwords that look the same: macOS types an accent as two characters where others type one
 * (RFC 8265 §4.2.2 asks for NFC).
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/** Counts characters, not UTF-16 units. @throws Refusal `key.passwordTooShort` */
export function checkPassword(password: string): void {
  const { length } = [...normalisePassword(password)];
  if (length < shortestPassword) {
    throw new Refusal('key.passwordTooShort', { length, minimum: shortestPassword });
  }
}

/** A password by which one signs in serves for so many months (T 3; against NIST SP 800-63B-4 §3.1.1.2, which asks for none). */
const passwordMonths = 12;

/** When a password of that day must be changed. */
export function passwordDueAt(changedAt: Date): Date {
  const due = new Date(changedAt);
  due.setUTCMonth(due.getUTCMonth() + passwordMonths);
  return due;
}

/** So many passwords before the present one are refused, and that one. */
export const passwordsRemembered = 5;
