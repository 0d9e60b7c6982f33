import { Refusal } from '#core/errors/refusal.ts';
import type { userReadings as catalogue } from '#core/portal/readings/users.ts';
import { isUuid } from '../database/is-uuid.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { countBadges } from './count-badges.ts';
import { listUsers } from './list-users.ts';

export const userReadings: ReadingHandlers<typeof catalogue> = {
  '/api/users': async ({ portal, asker }) => {
    if (asker.kind !== 'user') throw new Refusal('right.missing');
    return listUsers(portal, asker, asker.accountId);
  },
  '/api/office/accounts/:accountId/users': async ({ portal, asker, params: { accountId = '' } }) => {
    if (!isUuid(accountId)) throw new Refusal('account.notFound');
    return listUsers(portal, asker, accountId);
  },
  '/api/badges': async ({ portal, asker }) => {
    if (asker.kind !== 'user' && asker.kind !== 'operator') throw new Refusal('right.missing');
    return countBadges(portal, asker);
  },
};
