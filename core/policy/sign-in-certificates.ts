import type { KeyKind } from '../pki/public-key.ts';

/** Validity of a certificate that somebody signs in with, in days of 86,400 s: one year, as the source has it (T 7.1.1). */
export const signInCertificateDays = 365;

/**
 * Keys that browsers use for client authentication (RFC 8446 §4.2.3 as Chromium, Firefox and Safari offer it, 2026-11):
 * none of them signs by Ed25519, and not every system's key store has P-521.
 */
export const signInKeyKinds = [
  'P-256',
  'P-384',
  'RSA-2048',
  'RSA-3072',
  'RSA-4096',
] as const satisfies readonly KeyKind[];

/** So many days before its end its owner is told, unless the next one is there. */
export const signInReminderDays = [30, 7] as const;

/** From the page that saw the certificate to the one that begins the session, in milliseconds. */
export const ticketLasts = 60_000;
