import type { administrationReadings as catalogue } from '#core/portal/readings/administration.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { needsApproval } from '../orders/needs-approval.ts';
import { customFieldsOf, customFieldUses } from './custom-fields.ts';
import { listColumnsView } from './list-columns-view.ts';
import { listContacts, offeredContacts } from './list-contacts.ts';
import { ownUser } from './own-user.ts';
import { preferencesView } from './preferences-view.ts';

export const administrationReadings: ReadingHandlers<typeof catalogue> = {
  '/api/contacts': ({ portal, asker }) => listContacts(portal.database.tables, ownUser(asker).accountId),
  '/api/custom-fields': ({ portal, asker }) =>
    customFieldUses(portal.database.tables, ownUser(asker).accountId),
  '/api/preferences': ({ portal, asker }) =>
    preferencesView(portal.database.tables, ownUser(asker).accountId),
  '/api/order-form': async ({ portal, asker }) => {
    const user = ownUser(asker);
    const { accountId } = user;
    const [contacts, customFields, needed] = await Promise.all([
      offeredContacts(portal.database.tables, accountId),
      customFieldsOf(portal.database.tables, accountId),
      needsApproval(portal.database.tables, user, user.accountId),
    ]);
    return { contacts, customFields, needsApproval: needed };
  },
  '/api/me/columns': ({ portal, asker }) => listColumnsView(portal.database.tables, asker),
};
