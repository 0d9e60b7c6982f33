import type { Actor } from '#core/accounts/actor.ts';
import type { Origin } from '#core/portal/journal-views.ts';

/** What stands in one line, but for its number and its digest. */
export interface JournalLine {
  readonly accountId: string;
  /** UTC to the microsecond, which PostgreSQL keeps: `2026-11-21T09:00:00.000000Z`. */
  readonly at: string;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly actorName: string;
  readonly address: string | null;
  readonly origin: Origin;
  readonly command: string;
  readonly commandId: string;
  readonly orderId: string | null;
  readonly aboutUserId: string | null;
  readonly args: object;
  readonly outcome: string;
  readonly version: number | null;
}

/**
 * The line as its digest sees it: a JSON array of the columns in the order of {@link JournalLine}, without spaces;
 * UUIDs in lower case; the members of `args`, at every depth, by the code units of their names. docs/operating.md
 * ("The journal") tells others how to check it.
 */
export function lineText(line: JournalLine): string {
  return sortedJson([
    line.accountId,
    line.at,
    line.actorKind,
    line.actorId,
    line.actorName,
    line.address,
    line.origin,
    line.command,
    line.commandId.toLowerCase(),
    line.orderId,
    line.aboutUserId,
    line.args,
    line.outcome,
    line.version,
  ]);
}

/** As `lineText` wants it, from a clock that counts milliseconds. */
export function journalTime(at: Date): string {
  return at.toISOString().replace('Z', '000Z');
}

/** jsonb orders members in its own way; a digest needs one that everybody can follow. */
function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sortedJson(member)}`).join()}}`;
}
