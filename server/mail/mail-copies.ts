import { copiedMails } from '#core/accounts/copied-mails.ts';
import type { ContactPoint } from '#core/accounts/preferences.ts';
import { storedPreferences } from '../administration/stored-preferences.ts';
import type { Running } from '../commands/handler.ts';
import type { NewMail } from './queue-mail.ts';

const points = Object.entries(copiedMails) as [ContactPoint, readonly NewMail['kind'][]][];

/** Copies of these mails for the addresses that their accounts have named: one an address and kind, in its language. */
export async function mailCopies(
  { transaction }: Running,
  mails: readonly NewMail[],
): Promise<readonly NewMail[]> {
  const copies = new Map<string, NewMail>();
  for (const mail of mails) {
    const wanted = points.filter(([, kinds]) => kinds.includes(mail.kind));
    if (wanted.length === 0) continue;
    const { contactPoints } = await storedPreferences(transaction, mail.accountId);
    for (const [copyFor] of wanted) {
      const { mail: recipient = '', language = mail.language } = contactPoints?.[copyFor] ?? {};
      const key = `${mail.kind} ${mail.orderId} ${recipient.toLowerCase()}`;
      if (recipient === '' || isAddressed(mails, recipient)) continue;
      copies.set(key, { ...mail, recipient, language, facts: { ...mail.facts, copyFor } });
    }
  }
  return [...copies.values()];
}

function isAddressed(mails: readonly NewMail[], address: string): boolean {
  return mails.some(({ recipient }) => recipient.toLowerCase() === address.toLowerCase());
}
