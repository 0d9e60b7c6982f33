const day = 86_400_000;

export interface Validity {
  readonly notBefore: string;
  readonly notAfter: string;
  readonly revokedAt?: string | undefined;
}

/** Where a moment stands in the life of a certificate. */
export interface ValidityAt {
  /** `ending`: in its last 30 days or its last tenth, whichever is shorter. */
  readonly phase: 'ended' | 'ending' | 'notYet' | 'revoked' | 'running';
  /** 0 at notBefore, 1 at notAfter. */
  readonly elapsed: number;
  /** Until notAfter, or since it. Whole days, rounded down. */
  readonly days: number;
}

export function validityAt({ notBefore, notAfter, revokedAt }: Validity, now: Date): ValidityAt {
  const [from, to, at] = [Date.parse(notBefore), Date.parse(notAfter), now.getTime()];
  const elapsed = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 1;
  const days = Math.floor(Math.abs(to - at) / day);
  const lastDays = Math.min(30 * day, (to - from) / 10);
  if (revokedAt !== undefined) return { phase: 'revoked', elapsed, days };
  if (at < from) return { phase: 'notYet', elapsed, days };
  if (at > to) return { phase: 'ended', elapsed, days };
  return { phase: to - at <= lastDays ? 'ending' : 'running', elapsed, days };
}
