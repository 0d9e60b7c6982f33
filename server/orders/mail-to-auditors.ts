import type { MailKind } from '#core/messages/mails.ts';
import type { Running } from '../commands/handler.ts';
import type { NewMail } from '../mail/queue-mail.ts';
import { mailAbout } from './order-mail.ts';
import type { OrderRecord } from './order-record.ts';

/** To everybody of the office who can come in: orders belong to no single auditor. */
export async function mailToAuditors(
  { transaction, portal }: Running,
  order: OrderRecord,
  kind: MailKind,
): Promise<readonly NewMail[]> {
  const auditors = await transaction
    .selectFrom('users')
    .select(['name', 'mail', 'language'])
    .where('account_id', '=', portal.officeId)
    .where('removed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .orderBy('name')
    .execute();
  return auditors.map(({ name, mail, language }) => ({
    ...mailAbout(order, kind, { name }),
    language,
    recipient: mail,
  }));
}
