import type { Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** Mails somebody the one-time link by which they make a certificate; it lifts neither block nor suspension. */
export async function mailCertificateLink(
  running: Running,
  { userId }: { readonly userId: string },
): Promise<void> {
  const person = await running.transaction
    .selectFrom('users')
    .select(['account_id', 'name', 'login', 'mail', 'language'])
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  await queueMail(running, {
    kind: 'certificate',
    accountId: person.account_id,
    language: person.language,
    recipient: person.mail,
    facts: { userId, name: person.name, login: person.login },
  });
}
