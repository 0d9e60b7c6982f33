/** The first and the last day that a token may be made to work until, as `2026-11-20` (UTC): today, and a year later. */
export function tokenDays(now: Date): { readonly first: string; readonly last: string } {
  const first = now.toISOString().slice(0, 10);
  return { first, last: `${Number(first.slice(0, 4)) + 1}${first.slice(4)}` };
}

/** When a token ends that works until the end of this day. */
export function tokenEnd(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000);
}
