import { contactLists } from '#core/accounts/contacts.ts';
import type { CommandArguments } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';

type Named = Pick<CommandArguments<'order.place@1'>, `${(typeof contactLists)[number]}ContactId`>;

/**
 * Makes sure that the contacts an order names are offered to it, and holds them until the commit.
 * @throws Refusal `contact.notFound`, also for another account's
 */
export async function checkContacts(
  { transaction }: Running,
  accountId: string,
  named: Named,
): Promise<void> {
  for (const list of contactLists) {
    const contactId = named[`${list}ContactId`];
    if (contactId === undefined) continue;
    const found = await transaction
      .selectFrom('contacts')
      .select('contact_id')
      .where('account_id', '=', accountId)
      .where('contact_id', '=', contactId)
      .where('removed_at', 'is', null)
      .where(list, '=', true)
      .forKeyShare()
      .executeTakeFirst();
    if (found === undefined) throw new Refusal('contact.notFound');
  }
}
