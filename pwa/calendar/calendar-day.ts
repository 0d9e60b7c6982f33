/** A day of the reader's calendar, `2026-11-21`; undefined for what is none. */
export function readDay(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return Number.isNaN(new Date(`${text}T00:00`).getTime()) ? undefined : text;
}

/** When a day begins in the reader's time zone, or the one that many days later; ISO 8601. */
export function startOfDay(day: string, later = 0): string {
  return begin(day, later).toISOString();
}

/** The last moment of a day in the reader's time zone, in ISO 8601. */
export function endOfDay(day: string): string {
  return new Date(begin(day, 1).getTime() - 1).toISOString();
}

function begin(day: string, later: number): Date {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start;
}
