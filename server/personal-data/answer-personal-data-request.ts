import { sql } from 'kysely';
import type { Handler } from '../commands/handler.ts';
import { mailPersonalDataLink, peopleWithAccount } from './mail-personal-data-link.ts';

/** Mails the link to whoever has that address: also to who may not sign in, since the data is theirs all the same. */
export const answerPersonalDataRequest: Handler<'personalData.answerRequest@1'> =
  ({ args }) =>
  async (running) => {
    const request = await running.transaction
      .deleteFrom('personal_data_requests')
      .where('request_id', '=', args.requestId)
      .returning('mail')
      .executeTakeFirst();
    if (request === undefined) return {};
    const people = await peopleWithAccount(running)
      .where(sql`lower(mail)`, '=', request.mail.toLowerCase())
      .execute();
    for (const person of people) {
      running.concerns({ accountId: person.account_id, userId: person.user_id });
      await mailPersonalDataLink(running, person);
    }
    return {};
  };
