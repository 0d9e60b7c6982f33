import { sql } from 'kysely';
import { normalizeMailbox } from '#core/orders/mailbox.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** One person gets one such mail in so many milliseconds, however often somebody asks. */
const restBetweenMails = 2 * 60_000;

/**
 * Mails the link to whoever has that login or that address. Who was suspended or blocked by people, or signs in by
 * certificate, gets none: a password would not let them in.
 */
export const answerRecovery: Handler<'access.answerRecovery@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const request = await transaction
      .deleteFrom('recovery_requests')
      .where('request_id', '=', args.requestId)
      .returning('asked_for')
      .executeTakeFirst();
    if (request === undefined) return {};
    for (const person of await peopleCalled(running, request.asked_for)) {
      running.concerns({ accountId: person.account_id, userId: person.user_id });
      const recent = await transaction
        .selectFrom('mails')
        .select('mail_id')
        .where('account_id', '=', person.account_id)
        .where('kind', '=', 'recovery')
        .where('recipient', '=', person.mail)
        .where('queued_at', '>', new Date(now.getTime() - restBetweenMails))
        .executeTakeFirst();
      if (recent !== undefined) continue;
      await queueMail(running, {
        kind: 'recovery',
        accountId: person.account_id,
        language: person.language,
        recipient: person.mail,
        facts: { userId: person.user_id, name: person.name, login: person.login },
      });
    }
    return {};
  };

function peopleCalled({ transaction }: Running, askedFor: string) {
  const login = askedFor.toLowerCase();
  const mail = (normalizeMailbox(askedFor) ?? askedFor).toLowerCase();
  return transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['users.user_id', 'users.account_id', 'users.name', 'login', 'mail', 'language'])
    .where(({ eb, or }) => or([eb('login', '=', login), eb(sql`lower(mail)`, '=', mail)]))
    .where('removed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where('blocked_at', 'is', null)
    .where('sign_in_mode', '!=', 'certificate')
    .limit(10)
    .execute();
}
