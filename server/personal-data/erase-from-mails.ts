import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type SqlBool, sql } from 'kysely';
import type { Running } from '../commands/handler.ts';
import { mailFile } from '../mail/transport.ts';

/**
 * Takes somebody's name, login and address out of the mails of their account: recipient, subject and facts, the file
 * where mail is written to files. A mail that waits does not leave any more.
 */
export async function eraseFromMails(
  { transaction, portal }: Running,
  { accountId, names }: { readonly accountId: string; readonly names: readonly string[] },
): Promise<void> {
  const told = names.filter((name) => name !== '');
  const rows = await transaction
    .selectFrom('mails')
    .select(['mail_id', 'recipient', 'subject', 'facts', 'state'])
    .where('account_id', 'in', [accountId, portal.officeId])
    .where(({ or }) => or(told.map((name) => holds(name))))
    .forUpdate()
    .execute();
  const namesThem = (text: string) => told.some((name) => text.includes(name));
  for (const { mail_id, recipient, subject, facts, state } of rows) {
    const kept = Object.entries(facts).filter(([, fact]) => !namesThem(String(fact)));
    await transaction
      .updateTable('mails')
      .set({
        recipient: namesThem(recipient) ? '' : recipient,
        subject: told.reduce((text, name) => text.replaceAll(name, '…'), subject),
        facts: JSON.stringify(Object.fromEntries(kept)),
        ...(state === 'queued' && { state: 'failed' as const, failure: '' }),
      })
      .where('mail_id', '=', mail_id)
      .execute();
    await rm(mailFile(join(portal.settings.dataDirectory, 'mail'), mail_id), { force: true });
  }
}

function holds(name: string) {
  const pattern = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(recipient || ' ' || subject || ' ' || coalesce((select string_agg(value, ' ')
    from jsonb_each_text(facts)), '')) like ${pattern}`;
}
