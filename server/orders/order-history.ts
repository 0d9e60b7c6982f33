import { type SqlBool, sql } from 'kysely';
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
    .leftJoin('orders as other', (join) => join.on(otherOf(orderId)))
    .select('other.reference as other')
    .where(({ or, eb }) => or([eb('journal.order_id', '=', orderId), isRenewalOf(orderId)]))
    .where('outcome', '=', 'done')
    // Lines of an order that moved stand in two accounts, each with numbers of its own; both tell the move.
    .orderBy('at')
    .orderBy('number')
    .execute();
  const told = new Map(rows.map((row) => [row.command_id, row]));
  return [...told.values()].flatMap(({ at, actor_kind, actor_name, command, args, other }) =>
    isCommandName(command)
      ? [
          {
            at: at.toISOString(),
            actorKind: actor_kind,
            actorName: actor_name,
            command,
            detail: { ...details(args), ...(other === null ? {} : { other }) },
          },
        ]
      : [],
  );
}

const renewals = (orderId: string) => sql`select order_id from orders where renewal_of = ${orderId}`;

/** That an order was renewed stands in the journal with its renewal, and is told by both. */
const isRenewalOf = (orderId: string) =>
  sql<SqlBool>`(journal.command = 'order.renew@1' and journal.order_id in (${renewals(orderId)}))`;

/** Of such a line, the order that is not looked at. */
const otherOf = (orderId: string) =>
  sql<SqlBool>`journal.command = 'order.renew@1' and other.order_id = case
    when journal.order_id <> ${orderId} then journal.order_id
    else (select renewal_of from orders where orders.order_id = ${orderId}) end`;

/** The order itself shows the rest. */
const shown = new Set(['control', 'outcome', 'comment', 'reason', 'serialNumber', 'code']);

function details(args: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).filter(
      ([name, value]) => shown.has(name) && typeof value === 'string' && value !== '',
    ),
  );
}
