import type { officeReadings as catalogue } from '#core/portal/readings/office.ts';
import { listAccounts } from '../account-opening/list-accounts.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { listMails, viewMail } from '../mail/view-mails.ts';

export const officeReadings: ReadingHandlers<typeof catalogue> = {
  '/api/office/accounts': ({ portal }) => listAccounts(portal),
  '/api/office/mails': ({ portal }) => listMails(portal),
  '/api/office/mails/:mailId': ({ portal, params }) => viewMail(portal, params.mailId ?? ''),
};
