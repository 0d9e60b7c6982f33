import type { Handler } from '../commands/handler.ts';

/**
 * Notes that somebody asked for the mail by which one comes back in. Whether there is such a person is looked up later
 * (answer-recovery.ts), so that the answer and its time tell nothing.
 */
export const recoverAccess: Handler<'access.recover@1'> =
  ({ args }) =>
  async ({ transaction, portal, now, afterCommit }) => {
    await transaction
      .insertInto('recovery_requests')
      .values({
        request_id: portal.platform.newId(),
        account_id: portal.officeId,
        asked_for: args.loginOrMail,
        asked_at: now,
      })
      .execute();
    afterCommit(portal.jobs.recoveriesWait);
    return {};
  };
