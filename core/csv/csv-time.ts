/** Moments as `2026-11-21 14:05:09`, which sorts and which spreadsheet programs take for a time. */
export function csvTime(timeZone: string): (at: Date | string) => string {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  return (at) => format.format(new Date(at));
}
