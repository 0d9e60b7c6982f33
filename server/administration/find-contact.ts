import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import { ownUser } from './own-user.ts';

/**
 * Finds a contact of the own account for a change and holds it until the commit.
 * @throws Refusal `contact.notFound`, also for another account's
 */
export async function findContactForChange({ transaction, actor }: Running, contactId: string) {
  const contact = await transaction
    .selectFrom('contacts')
    .selectAll()
    .where('account_id', '=', ownUser(actor).accountId)
    .where('contact_id', '=', contactId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (contact === undefined) throw new Refusal('contact.notFound');
  return contact;
}
