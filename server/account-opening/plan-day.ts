import { type RawBuilder, sql } from 'kysely';

/** The day of a change of plan as text, `2027-01-01`. */
export const planDay: RawBuilder<string> = sql<string>`to_char(effective_from, 'YYYY-MM-DD')`;

/** Whether it is the one of this day. */
export function isOfDay(day: string): RawBuilder<boolean> {
  return sql<boolean>`effective_from = ${day}::date`;
}

/** Plans change at midnight, Coordinated Universal Time. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
