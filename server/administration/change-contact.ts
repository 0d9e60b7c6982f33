import type { Handler } from '../commands/handler.ts';
import { contactRow } from './contact-row.ts';
import { findContactForChange } from './find-contact.ts';

/** Changes what is known of a contact; the name and mailbox of one who is a user stay that user's own. */
export const changeContact: Handler<'contact.change@1'> = ({ args }) => {
  const { contactId, ...fields } = args;
  const { name, mail, ...row } = contactRow(fields);
  return async (running) => {
    const contact = await findContactForChange(running, contactId);
    await running.transaction
      .updateTable('contacts')
      .set({
        ...row,
        ...(contact.user_id === null ? { name, mail } : {}),
        version: await running.version(contact.account_id),
      })
      .where('contact_id', '=', contactId)
      .execute();
    return {};
  };
};
