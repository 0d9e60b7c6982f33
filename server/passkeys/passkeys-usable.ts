import type { Kysely } from 'kysely';
import { mayUse } from '#core/accounts/sign-in-mode.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';
import { hasConfirmedTotp } from '../signin/has-confirmed-totp.ts';

type Reader = Pick<Kysely<Tables>, 'selectFrom'>;

/** Whether somebody may come in by a passkey; `mode` is what their account asks. */
export async function passkeysUsable(db: Reader, userId: string) {
  const { sign_in_mode: mode } = await db
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select('sign_in_mode')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return { mode, usable: mayUse(mode, 'passkey', { hasTotp: await hasConfirmedTotp(db, userId) }) };
}

/** @throws Refusal `signin.modeForbids` */
export async function requirePasskeysUsable(db: Reader, userId: string): Promise<void> {
  const { mode, usable } = await passkeysUsable(db, userId);
  if (!usable) throw new Refusal('signin.modeForbids', { mode });
}
