import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { mailPersonalDataLink, peopleWithAccount } from './mail-personal-data-link.ts';

/** Mails whoever is signed in the link to their personal data. */
export const requestPersonalData: Handler<'personalData.request@1'> = () => async (running) => {
  const { actor } = running;
  if (actor.kind !== 'user' && actor.kind !== 'operator') throw new Refusal('right.missing');
  const person = await peopleWithAccount(running)
    .where('user_id', '=', actor.userId)
    .executeTakeFirstOrThrow();
  await mailPersonalDataLink(running, person);
  return {};
};

/**
 * Notes that somebody asked by mail. Whether there is such a person is looked up later (answer-personal-data-requests.ts),
 * so that the answer and its time tell nothing.
 */
export const requestByMail: Handler<'personalData.requestByMail@1'> =
  ({ args }) =>
  async ({ transaction, portal, now, afterCommit }) => {
    await transaction
      .insertInto('personal_data_requests')
      .values({
        request_id: portal.platform.newId(),
        account_id: portal.officeId,
        mail: args.mail,
        asked_at: now,
      })
      .execute();
    afterCommit(portal.jobs.recoveriesWait);
    return {};
  };
