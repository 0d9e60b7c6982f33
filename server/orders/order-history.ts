import { isCommandName } from '#core/commands/catalogue.ts';
import type { HistoryLine } from '#core/portal/views.ts';
import type { Database } from '../database/database.ts';
import { actorName } from '../journal/actor-name.ts';

/** What was done with an order, oldest first; refused attempts stay in the journal. */
export async function orderHistory(db: Database, orderId: string): Promise<readonly HistoryLine[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['at', 'actor_kind', 'command', 'command_id', 'args'])
    .select((line) => actorName(line).as('actor_name'))
    .where('order_id', '=', orderId)
    .where('outcome', '=', 'done')
    // Lines of an order that moved stand in two accounts, each with numbers of its own; both tell the move.
    .orderBy('at')
    .orderBy('number')
    .execute();
  const told = new Map(rows.map((row) => [row.command_id, row]));
  return [...told.values()].flatMap(({ at, actor_kind, actor_name, command, args }) =>
    isCommandName(command)
      ? [
          {
            at: at.toISOString(),
            actorKind: actor_kind,
            actorName: actor_name,
            command,
            detail: details(args),
          },
        ]
      : [],
  );
}

/** The order itself shows the rest. */
const shown = new Set(['control', 'outcome', 'comment', 'reason', 'serialNumber']);

function details(args: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).filter(
      ([name, value]) => shown.has(name) && typeof value === 'string' && value !== '',
    ),
  );
}
