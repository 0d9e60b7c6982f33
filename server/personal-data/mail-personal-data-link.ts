import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** One person gets one such mail in so many milliseconds, however often somebody asks. */
const restBetweenMails = 2 * 60_000;

interface Person {
  readonly account_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly mail: string;
  readonly language: Language;
  readonly account_name: string;
}

/** Mails somebody the link to their personal data, which is made when the mail is sent. */
export async function mailPersonalDataLink(running: Running, person: Person): Promise<void> {
  const { transaction, now } = running;
  const recent = await transaction
    .selectFrom('mails')
    .select('mail_id')
    .where('account_id', '=', person.account_id)
    .where('kind', '=', 'personalData')
    .where('recipient', '=', person.mail)
    .where('queued_at', '>', new Date(now.getTime() - restBetweenMails))
    .executeTakeFirst();
  if (recent !== undefined) return;
  await queueMail(running, {
    kind: 'personalData',
    accountId: person.account_id,
    language: person.language,
    recipient: person.mail,
    facts: { userId: person.user_id, name: person.name, accountName: person.account_name },
  });
}

/** What such a mail is made from. */
export function peopleWithAccount({ transaction }: Running) {
  return transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['users.account_id', 'user_id', 'users.name', 'mail', 'language'])
    .select('accounts.name as account_name')
    .where('removed_at', 'is', null);
}
