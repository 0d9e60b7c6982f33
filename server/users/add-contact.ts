import type { CommandArguments } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';

/** What a contact tells besides name and address; with `contactId` it is one who had no access. */
export type ContactDetails = Partial<
  Pick<
    CommandArguments<'user.add@1'>,
    | 'contactId'
    | 'country'
    | 'locality'
    | 'mailing'
    | 'mobile'
    | 'phone'
    | 'position'
    | 'postalCode'
    | 'service'
    | 'streetAddress'
  >
>;

interface NewContact {
  readonly accountId: string;
  readonly userId: string;
  readonly name: string;
  readonly mail: string;
  readonly contact: ContactDetails;
}

/**
 * Makes a user one of the account's contacts, whom forms offer (CON-1).
 * @throws Refusal `user.contactNotFound`
 */
export async function addContact(
  running: Running,
  { accountId, userId, name, mail, contact }: NewContact,
): Promise<void> {
  const { transaction, portal } = running;
  const row = {
    user_id: userId,
    name,
    mail,
    service: contact.service ?? '',
    position: contact.position ?? '',
    phone: contact.phone ?? '',
    mobile: contact.mobile ?? '',
    street_address: contact.streetAddress ?? '',
    postal_code: contact.postalCode ?? '',
    locality: contact.locality ?? '',
    country: contact.country ?? '',
    mailing: contact.mailing ?? false,
    version: await running.version(accountId),
  };
  if (contact.contactId === undefined) {
    const contact_id = portal.platform.newId();
    await transaction
      .insertInto('contacts')
      .values({ ...row, contact_id, account_id: accountId })
      .execute();
    return;
  }
  const linked = await transaction
    .updateTable('contacts')
    .set(row)
    .where('account_id', '=', accountId)
    .where('contact_id', '=', contact.contactId)
    .where('user_id', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (linked.numUpdatedRows === 0n) throw new Refusal('user.contactNotFound');
}
