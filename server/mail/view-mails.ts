import { Refusal } from '#core/errors/refusal.ts';
import type { MailFacts, MailKind } from '#core/messages/mails.ts';
import type { MailSummary, MailView } from '#core/portal/views.ts';
import type { Portal } from '../portal.ts';
import { mailWords } from './mail-words.ts';
import { renderMail } from './render-mail.ts';
import { readWrittenText } from './written-text.ts';

const most = 200;

/** The newest mails first. */
export async function listMails({ database }: Portal): Promise<readonly MailSummary[]> {
  const rows = await database.tables
    .selectFrom('mails')
    .select(['mail_id', 'recipient', 'subject', 'state', 'queued_at', 'settled_at', 'failure'])
    .orderBy('queued_at', 'desc')
    .orderBy('mail_id')
    .limit(most)
    .execute();
  return rows.map(summary);
}

/**
 * One mail with its text. A mail that was written to a file shows its link, since the operator is who carries it on;
 * a mail that left by SMTP shows dots instead: the link is its reader's alone.
 * @throws Refusal `request.notFound`
 */
export async function viewMail({ database, settings }: Portal, mailId: string): Promise<MailView> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mailId);
  const row = isId
    ? await database.tables.selectFrom('mails').selectAll().where('mail_id', '=', mailId).executeTakeFirst()
    : undefined;
  if (row === undefined) throw new Refusal('request.notFound');
  const written = row.state === 'written' ? await readWrittenText(settings.dataDirectory, mailId) : undefined;
  const words = mailWords(row.kind as MailKind, row.language, row.facts as MailFacts);
  const { text } = renderMail(words, { link: `${settings.origin}/…`, language: row.language });
  return { ...summary(row), text: written ?? text };
}

function summary(row: {
  readonly mail_id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MailSummary['state'];
  readonly queued_at: Date;
  readonly settled_at: Date | null;
  readonly failure: string | null;
}): MailSummary {
  return {
    mailId: row.mail_id,
    to: row.recipient,
    subject: row.subject,
    state: row.state,
    at: (row.settled_at ?? row.queued_at).toISOString(),
    ...(row.failure === null ? {} : { failure: row.failure }),
  };
}
