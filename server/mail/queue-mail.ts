import type { MailFacts, MailKind } from '#core/messages/mails.ts';
import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import { refusesMail } from '../personal-data/refuses-mail.ts';
import { mailCopies } from './mail-copies.ts';
import { mailWords } from './mail-words.ts';

export interface NewMail {
  readonly kind: MailKind;
  readonly accountId: string;
  readonly orderId?: string;
  readonly language: Language;
  readonly recipient: string;
  readonly facts: MailFacts;
}

/**
 * Writes mails down in the command's own transaction: they leave if, and only if, the change is done. Whoever withdrew
 * the purpose that a mail serves gets none (PER-3).
 */
export async function queueMail(running: Running, ...mails: readonly NewMail[]): Promise<void> {
  await queue(running, [...mails, ...(await mailCopies(running, mails))]);
}

/** The copies of a mail that its own reader does not want. */
export async function queueCopies(running: Running, mail: NewMail): Promise<void> {
  await queue(running, await mailCopies(running, [mail]));
}

async function queue(running: Running, mails: readonly NewMail[]): Promise<void> {
  const wanted: NewMail[] = [];
  for (const mail of mails) {
    if (!(await refusesMail(running.transaction, mail))) wanted.push(mail);
  }
  if (wanted.length === 0) return;
  const rows = await Promise.all(wanted.map((mail) => asRow(running, mail)));
  await running.transaction.insertInto('mails').values(rows).execute();
  running.afterCommit(running.portal.jobs.mailsWait);
}

async function asRow(
  { portal, now, version }: Running,
  { kind, accountId, orderId, language, recipient, facts }: NewMail,
) {
  return {
    mail_id: portal.platform.newId(),
    account_id: accountId,
    order_id: orderId ?? null,
    kind,
    language,
    recipient,
    subject: mailWords(kind, language, facts).subject,
    facts: JSON.stringify(facts),
    state: 'queued' as const,
    queued_at: now,
    failure: null,
    version: await version(accountId),
  };
}
