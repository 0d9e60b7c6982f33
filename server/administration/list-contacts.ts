import type { ContactView, OfferedContact } from '#core/portal/administration-views.ts';
import type { Database } from '../database/database.ts';

/** The account's contacts by name; a user among them has the name and mailbox they have as a user. */
export async function listContacts(db: Database, accountId: string): Promise<readonly ContactView[]> {
  const rows = await contacts(db, accountId).selectAll('contacts').execute();
  return rows.map((row) => ({
    contactId: row.contact_id,
    name: row.own_name ?? row.name,
    service: row.service,
    position: row.position,
    mail: row.own_mail ?? row.mail,
    phone: row.phone,
    mobile: row.mobile,
    streetAddress: row.street_address,
    postalCode: row.postal_code,
    locality: row.locality,
    country: row.country,
    administrative: row.administrative,
    technical: row.technical,
    isUser: row.user_id !== null,
  }));
}

/** Those whom the order form offers. */
export async function offeredContacts(db: Database, accountId: string): Promise<readonly OfferedContact[]> {
  const rows = await contacts(db, accountId)
    .select(['contact_id', 'contacts.name', 'contacts.position', 'administrative', 'technical'])
    .where(({ or }) => or({ administrative: true, technical: true }))
    .execute();
  return rows.map((row) => ({
    contactId: row.contact_id,
    name: row.own_name ?? row.name,
    position: row.position,
    administrative: row.administrative,
    technical: row.technical,
  }));
}

function contacts(db: Database, accountId: string) {
  return db
    .selectFrom('contacts')
    .leftJoin('users', 'users.user_id', 'contacts.user_id')
    .select(['users.name as own_name', 'users.mail as own_mail'])
    .where('contacts.account_id', '=', accountId)
    .where('contacts.removed_at', 'is', null)
    .where('users.removed_at', 'is', null)
    .orderBy(({ fn }) => fn.coalesce('users.name', 'contacts.name'))
    .orderBy('contact_id');
}
