const minute = 60_000;

/**
 * After this much rest, and after this much at all, one signs in again (OWASP ASVS 5.0 §7.3), in milliseconds. The
 * extension's token lives shorter than the portal's session.
 */
export const sessionLimits = {
  portal: { idle: 2 * 60 * minute, absolute: 12 * 60 * minute },
  extension: { idle: 60 * minute, absolute: 8 * 60 * minute },
} as const;

/** How long a proof of who one is serves for what asks for a fresh one (ASVS 5.0 §7.5.1), in milliseconds. */
export const proofLasts = 10 * minute;

/** Of one person at once, in whatever browsers (ASVS 5.0 §7.1.2): the one that rested longest makes room for the next. */
export const mostSessions = 20;
