import type { Handler } from '../commands/handler.ts';
import { findContactForChange } from './find-contact.ts';

/** Has the order form offer somebody, or no longer. */
export const setContactLists: Handler<'contact.setLists@1'> =
  ({ args }) =>
  async (running) => {
    const { contactId, administrative, technical } = args;
    const contact = await findContactForChange(running, contactId);
    await running.transaction
      .updateTable('contacts')
      .set({ administrative, technical, version: await running.version(contact.account_id) })
      .where('contact_id', '=', contactId)
      .execute();
    return {};
  };
