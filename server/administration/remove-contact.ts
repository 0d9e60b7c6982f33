import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { findContactForChange } from './find-contact.ts';

/** Takes a contact away; what orders say of them stays, and without an order nothing does. */
export const removeContact: Handler<'contact.remove@1'> =
  ({ args: { contactId } }) =>
  async (running) => {
    const { transaction, now } = running;
    const contact = await findContactForChange(running, contactId);
    if (contact.user_id !== null) throw new Refusal('contact.isUser');
    const version = await running.version(contact.account_id);
    const named = await transaction
      .selectFrom('orders')
      .select('order_id')
      .where('account_id', '=', contact.account_id)
      .where(({ or, eb }) =>
        or([eb('administrative_contact_id', '=', contactId), eb('technical_contact_id', '=', contactId)]),
      )
      .limit(1)
      .executeTakeFirst();
    if (named === undefined) {
      await transaction.deleteFrom('contacts').where('contact_id', '=', contactId).execute();
    } else {
      await transaction
        .updateTable('contacts')
        .set({ removed_at: now, version })
        .where('contact_id', '=', contactId)
        .execute();
    }
    return {};
  };
