import { archivePurpose, purposes } from '#core/accounts/purposes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { accessPurpose } from '../signin/begin-session.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { archiveOf } from './archive-of.ts';
import { findOneself } from './find-oneself.ts';

/** Notes for what somebody's data may not be used. Each purpose stops what core/accounts/purposes.ts says. */
export const setPurposes: Handler<'personalData.setPurposes@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const person = await findOneself(running);
    const { user_id: userId, account_id: accountId } = person;
    running.concerns({ accountId, userId });
    const withdrawn = purposes.filter((purpose) => args.withdrawn.includes(purpose));
    if (withdrawn.includes(archivePurpose)) {
      const { until } = await archiveOf(transaction, userId, now);
      if (until !== undefined && until > now) {
        throw new Refusal('purpose.mandatory', { untilAt: until.toISOString() });
      }
    }
    await transaction
      .updateTable('users')
      .set({ withdrawn_purposes: withdrawn, version: await running.version(accountId) })
      .where('user_id', '=', userId)
      .execute();
    if (withdrawn.includes(accessPurpose)) await endSessions(transaction, { userId });
    return {};
  };
