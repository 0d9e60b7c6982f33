import type { Handler } from '../commands/handler.ts';
import { contactRow } from './contact-row.ts';
import { ownUser } from './own-user.ts';

/** Adds somebody whom the order form may offer. */
export const addContact: Handler<'contact.add@1'> = ({ args }) => {
  const { administrative, technical, ...fields } = args;
  const row = contactRow(fields);
  return async (running) => {
    const { accountId } = ownUser(running.actor);
    const contactId = running.portal.platform.newId();
    const version = await running.version(accountId);
    await running.transaction
      .insertInto('contacts')
      .values({ contact_id: contactId, account_id: accountId, ...row, administrative, technical, version })
      .execute();
    return { contactId };
  };
};
