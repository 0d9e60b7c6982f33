import { type SqlBool, sql } from 'kysely';
import * as v from 'valibot';
import { id } from '#core/commands/fields.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { journal as english } from '#core/messages/en/journal.ts';
import { journal as french } from '#core/messages/fr/journal.ts';
import { journalGroups, journalRooms } from '#core/portal/journal-views.ts';
import type { Database } from '../database/database.ts';
import { isStorable } from '../database/is-storable.ts';
import type { Asker } from '../http/who-asks.ts';

const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => new Date(text)),
  v.date(),
);
const count = (limit: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number), v.maxValue(limit));

const filterSchema = v.object({
  accountId: v.optional(id),
  from: v.optional(instant),
  to: v.optional(instant),
  group: v.optional(v.picklist(journalGroups)),
  person: v.optional(id),
  search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(128), v.check(isStorable)), ''),
  before: v.optional(count(Number.MAX_SAFE_INTEGER)),
  limit: v.optional(count(200), '50'),
});

export type JournalFilter = v.InferOutput<typeof filterSchema> & { readonly accountId: string };

/**
 * What is asked of which account's journal: users ask of their own, whatever they name.
 * @throws Refusal `request.malformed`; `account.notFound`
 */
export async function readJournalFilter(
  db: Database,
  asker: Asker,
  query: unknown,
): Promise<{ readonly filter: JournalFilter; readonly accountName: string }> {
  if (asker.kind !== 'user' && asker.kind !== 'operator') throw new Refusal('signin.required');
  const wanted = v.safeParse(filterSchema, query);
  if (!wanted.success) throw new Refusal('request.malformed');
  const accountId = (asker.kind === 'operator' && wanted.output.accountId) || asker.accountId;
  const account = await db
    .selectFrom('accounts')
    .select('name')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (account === undefined) throw new Refusal('account.notFound');
  return { filter: { ...wanted.output, accountId }, accountName: account.name };
}

/** The lines that the filter lets through, on whatever page. */
export function matchingLines(db: Database, { accountId, from, to, group, person, search }: JournalFilter) {
  let lines = db.selectFrom('journal').where('journal.account_id', '=', accountId);
  if (from !== undefined) lines = lines.where('at', '>=', from);
  if (to !== undefined) lines = lines.where('at', '<', to);
  if (group !== undefined) {
    lines = lines.where(sql<string>`split_part(command, '.', 1)`, 'in', journalRooms[group]);
  }
  if (person !== undefined) {
    lines = lines.where(({ or, eb }) => or([eb('actor_id', '=', person), eb('about_user_id', '=', person)]));
  }
  if (search !== '') lines = lines.where(contains(search));
  return lines;
}

/** Reference of the order that a line is about; '' without one. */
export const orderReference = sql<string>`coalesce(
  (select reference from orders where orders.order_id = journal.order_id), '')`;

/** In the address, the order's reference, what was told, or the action as either language says it. */
function contains(search: string) {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const commands = commandsSaid(search);
  return sql<SqlBool>`((coalesce(address, '') || ' ' || ${orderReference} || ' ' || args::text || ' ' ||
    outcome) ilike ${pattern} or command = any(${commands}))`;
}

function commandsSaid(search: string): readonly string[] {
  const wanted = search.toLowerCase();
  return [english, french].flatMap(({ actions }) =>
    Object.entries(actions)
      .filter(([, words]) => words.toLowerCase().includes(wanted))
      .map(([command]) => command),
  );
}
