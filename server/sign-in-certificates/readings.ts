import { Refusal } from '#core/errors/refusal.ts';
import type { signInCertificateReadings as catalogue } from '#core/portal/readings/sign-in-certificates.ts';
import type { ReadingHandlers } from '../http/reading-handler.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { certificateViews } from './certificate-views.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const signInCertificateReadings: ReadingHandlers<typeof catalogue> = {
  '/api/me/sign-in-certificates': ({ portal, asker }) => certificateViews(portal, actingPerson(asker)),
  '/api/users/:userId/sign-in-certificates': async ({ portal, asker, params }) => {
    const userId = params.userId ?? '';
    const accountId = asker.kind === 'user' ? asker.accountId : undefined;
    const person = uuid.test(userId)
      ? await portal.database.tables
          .selectFrom('users')
          .select('account_id')
          .where('user_id', '=', userId)
          .where('removed_at', 'is', null)
          .executeTakeFirst()
      : undefined;
    if (person === undefined || (accountId !== undefined && person.account_id !== accountId)) {
      throw new Refusal('user.notFound');
    }
    return certificateViews(portal, { accountId: person.account_id, userId });
  },
};
