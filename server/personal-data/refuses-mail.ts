import type { Transaction } from 'kysely';
import { purposeOfMail } from '#core/accounts/purposes.ts';
import type { MailKind } from '#core/messages/mails.ts';
import type { Tables } from '../database/tables.ts';

/** Whether somebody with this address withdrew the purpose that mails of this kind serve. */
export async function refusesMail(
  transaction: Transaction<Tables>,
  { kind, recipient }: { readonly kind: MailKind; readonly recipient: string },
): Promise<boolean> {
  const purpose = purposeOfMail[kind];
  if (purpose === undefined) return false;
  const person = await transaction
    .selectFrom('users')
    .select('user_id')
    .where('mail', '=', recipient)
    .where(({ eb, val, fn }) => eb(val<string>(purpose), '=', fn.any('withdrawn_purposes')))
    .executeTakeFirst();
  return person !== undefined;
}
