import { sql } from 'kysely';
import type { JournalDetail, JournalLineView } from '#core/portal/journal-views.ts';
import type { Database } from '../database/database.ts';
import { actorName } from './actor-name.ts';
import { type JournalFilter, matchingLines, orderReference } from './journal-query.ts';

/** One page of lines, newest first. */
export async function journalLines(db: Database, filter: JournalFilter): Promise<readonly JournalLineView[]> {
  let query = matchingLines(db, filter)
    .select(['number', 'at', 'address', 'origin', 'actor_kind', 'command', 'args', 'outcome'])
    .select((line) => [actorName(line).as('actor_name'), aboutName.as('about_name')])
    .select(orderReference.as('reference'))
    .orderBy('number', 'desc')
    .limit(filter.limit);
  if (filter.before !== undefined) query = query.where('number', '<', filter.before);
  const rows = await query.execute();
  return rows.map((row) => ({
    number: row.number,
    at: row.at.toISOString(),
    address: row.address ?? '',
    origin: row.origin,
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    aboutName: row.about_name,
    orderReference: row.reference,
    command: row.command,
    detail: detailOf(row.command, row.args),
    outcome: row.outcome,
  }));
}

/**
 * Whom it is about, if that is not who did it. Ids among the arguments are what somebody sent, so that only those of the
 * same account have names.
 */
const aboutName = sql<string>`coalesce(
  (select name from users where users.account_id = journal.account_id and user_id is distinct from actor_id
    and user_id::text = coalesce(about_user_id::text, args ->> 'userId')
    and journal.actor_kind <> 'anonymous'),
  (select name from contacts where contacts.account_id = journal.account_id
    and contact_id::text = args ->> 'contactId'),
  (select name from api_users where api_users.account_id = journal.account_id
    and api_user_id::text = args ->> 'apiUserId'),
  '')`;

/** In the order in which they are told. */
const telling = [
  'name',
  'product',
  'control',
  'outcome',
  'comment',
  'reason',
  'serialNumber',
  'plan',
  'from',
  'mode',
  'rights',
  'slot',
  'label',
  'administrative',
  'technical',
  'language',
] as const;

/** A language is the telling part of one command only. */
function detailOf(command: string, args: object): JournalDetail {
  const given = args as Readonly<Record<string, unknown>>;
  const told = telling.filter(
    (name) => isTold(given[name]) && (name !== 'language' || command === 'me.setLanguage@1'),
  );
  return Object.fromEntries(told.map((name) => [name, given[name]])) as JournalDetail;
}

function isTold(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((member) => typeof member === 'string');
  return (
    typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && value !== '')
  );
}
