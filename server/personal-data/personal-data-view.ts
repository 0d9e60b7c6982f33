import type { Kysely } from 'kysely';
import type { Purpose } from '#core/accounts/purposes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { DataSource, PersonalDataView } from '#core/portal/personal-data-views.ts';
import type { Tables } from '../database/tables.ts';
import type { Asker } from '../http/who-asks.ts';
import type { Portal } from '../portal.ts';
import { archiveOf } from './archive-of.ts';

/** All that the portal holds about whoever came by the link. */
export async function personalDataView(portal: Portal, asker: Asker): Promise<PersonalDataView> {
  if (asker.kind !== 'dataSubject') throw new Refusal('personalData.linkUnknown');
  const { settings, platform } = portal;
  const db = portal.database.tables;
  const [person, archive, orders, source, controller] = await Promise.all([
    findPerson(db, asker.userId),
    archiveOf(db, asker.userId, platform.now()),
    ordersOf(db, asker.userId),
    sourceOf(db, asker.userId),
    nameOf(db, portal.officeId),
  ]);
  return {
    controller: { name: controller, address: settings.officeAddress, countryName: settings.officeCountry },
    accountName: person.account_name,
    name: person.name,
    position: person.position ?? '',
    login: person.login,
    mail: person.mail,
    phone: person.phone ?? '',
    mobile: person.mobile ?? '',
    isContact: person.mobile !== null,
    language: person.language,
    source,
    heldSince: person.added_at.toISOString(),
    ...(person.last_sign_in_at === null ? {} : { lastSignInAt: person.last_sign_in_at.toISOString() }),
    orders,
    withdrawn: person.withdrawn_purposes as Purpose[],
    ...(archive.until === undefined ? {} : { archiveUntil: archive.until.toISOString() }),
    openOrders: archive.openOrders,
    ...(person.erasure_requested_at === null
      ? {}
      : { erasureRequestedAt: person.erasure_requested_at.toISOString() }),
  };
}

async function findPerson(db: Kysely<Tables>, userId: string) {
  const person = await db
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .leftJoin('contacts', 'contacts.user_id', 'users.user_id')
    .select(['users.name', 'login', 'users.mail', 'language', 'users.added_at', 'last_sign_in_at'])
    .select(['withdrawn_purposes', 'erasure_requested_at', 'accounts.name as account_name'])
    .select(['position', 'phone', 'mobile'])
    .where('users.user_id', '=', userId)
    .executeTakeFirst();
  if (person === undefined) throw new Refusal('personalData.linkUnknown');
  return person;
}

async function ordersOf(db: Kysely<Tables>, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('orders')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('requester_id', '=', userId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Who first told the portal about the person: the journal knows who was the actor. */
async function sourceOf(db: Kysely<Tables>, userId: string): Promise<DataSource> {
  const line = await db
    .selectFrom('journal')
    .select('command')
    .select('actor_kind')
    .where('about_user_id', '=', userId)
    .where('command', 'in', ['accountRequest.validate@1', 'account.open@1', 'operator.add@1', 'user.add@1'])
    .where('outcome', '=', 'done')
    .orderBy('at')
    .executeTakeFirst();
  if (line?.command === 'accountRequest.validate@1') return 'openingForm';
  return line?.actor_kind === 'user' ? 'administrator' : 'office';
}

async function nameOf(db: Kysely<Tables>, accountId: string): Promise<string> {
  const { name } = await db
    .selectFrom('accounts')
    .select('name')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return name;
}
