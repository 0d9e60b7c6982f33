const day = 86_400_000;

/**
 * How long data about people is kept, in milliseconds.
 * - certificates: the records of an application for at least two years after the certificate has ended (CA/Browser Forum
 *   TLS BR 2.2 §5.5.2, S/MIME BR 1.0.9 §5.5.2).
 * - refusedRequests: of an account that was not opened, a year for questions about the refusal; the French authority's
 *   guide on customers allows three for prospects (CNIL, référentiel « gestion commerciale », 2022).
 * - removedUsers: of somebody whose access was taken away, a year for questions about what they did.
 */
export const retention = {
  certificates: 2 * 365.25 * day,
  refusedRequests: 365 * day,
  removedUsers: 365 * day,
} as const;

/** The link to one's personal data works for this long, as often as wanted (T 4.2), in milliseconds. */
export const personalDataLinkLasts = day;

/** Days before the end of a certificate on which its requester is told. */
export const reminderDays = [60, 30, 7] as const;

/**
 * From when on a person's data may go, who asked for certificates that end at these times.
 * @returns undefined when there is no reason to wait
 */
export function archiveEnd(ends: readonly Date[]): Date | undefined {
  if (ends.length === 0) return undefined;
  return new Date(Math.max(...ends.map((end) => end.getTime())) + retention.certificates);
}
