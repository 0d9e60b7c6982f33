import type { accountOpeningReadings as catalogue } from '#core/portal/readings/account-opening.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { accountRequestView } from './account-request-view.ts';
import { accountView } from './account-view.ts';
import { listAccountRequests } from './list-account-requests.ts';

export const accountOpeningReadings: ReadingHandlers<typeof catalogue> = {
  '/api/office/account-requests': ({ portal }) => listAccountRequests(portal),
  '/api/office/account-requests/:number': ({ portal, params }) =>
    accountRequestView(portal, params.number ?? ''),
  '/api/office/accounts/:accountId': ({ portal, params }) => accountView(portal, params.accountId ?? ''),
};
