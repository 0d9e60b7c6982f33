import { sql } from 'kysely';
import { type ContactList, contactLists } from '#core/accounts/contacts.ts';
import type { Running } from '../commands/handler.ts';

/**
 * The contacts that a renewal goes on naming, held until the commit: those that the account would still offer. One who was
 * taken away since is left out, so that no certificate ends because somebody left.
 */
export async function keptContacts(
  { transaction }: Running,
  orderId: string,
): Promise<Readonly<Partial<Record<ContactList, string>>>> {
  const kept: Partial<Record<ContactList, string>> = {};
  for (const list of contactLists) {
    const found = await transaction
      .selectFrom('contacts')
      .select('contact_id')
      .where('contact_id', '=', (query) =>
        query
          .selectFrom('orders')
          .select(sql<string>`${sql.ref(`${list}_contact_id`)}`.as('contact_id'))
          .where('order_id', '=', orderId),
      )
      .where('removed_at', 'is', null)
      .where(list, '=', true)
      .forKeyShare()
      .executeTakeFirst();
    if (found !== undefined) kept[list] = found.contact_id;
  }
  return kept;
}
