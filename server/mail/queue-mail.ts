import type { MailFacts, MailKind } from '#core/messages/mails.ts';
import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import { mailWords } from './mail-words.ts';

export interface NewMail {
  readonly kind: MailKind;
  readonly accountId: string;
  readonly orderId?: string;
  readonly language: Language;
  readonly recipient: string;
  readonly facts: MailFacts;
}

/** Writes the mail down in the command's own transaction: it leaves if, and only if, the change is done. */
export async function queueMail(running: Running, mail: NewMail): Promise<void> {
  const { transaction, portal, now } = running;
  await transaction
    .insertInto('mails')
    .values({
      mail_id: portal.platform.newId(),
      account_id: mail.accountId,
      order_id: mail.orderId ?? null,
      kind: mail.kind,
      language: mail.language,
      recipient: mail.recipient,
      subject: mailWords(mail.kind, mail.language, mail.facts).subject,
      facts: JSON.stringify(mail.facts),
      state: 'queued',
      queued_at: now,
      failure: null,
      version: await running.version(mail.accountId),
    })
    .execute();
  running.afterCommit(portal.jobs.mailsWait);
}
