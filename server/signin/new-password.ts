import { Refusal } from '#core/errors/refusal.ts';
import { passwordsRemembered } from '#core/policy/passwords.ts';
import type { Running } from '../commands/handler.ts';
import type { Portal } from '../portal.ts';
import { checkPassword } from './check-password.ts';

/** Somebody who is about to have another password, and those that they had, newest first. */
interface Owner {
  readonly account_id: string;
  readonly user_id: string;
  readonly password_hash: string | null;
  readonly password_history: readonly string[];
}

/**
 * Checks a password that somebody chose, and hashes it.
 * @param options.context words that an attacker would try first: login, account
 * @throws Refusal `password.tooShort`, `password.tooCommon`, `password.usedBefore`
 */
export async function newPasswordHash(
  { passwords }: Portal,
  {
    password,
    owner,
    context,
  }: { readonly password: string; readonly owner: Owner; readonly context: readonly string[] },
): Promise<string> {
  await checkPassword(password, context);
  for (const earlier of [owner.password_hash, ...owner.password_history]) {
    if (earlier !== null && (await passwords.verify(password, earlier))) {
      throw new Refusal('password.usedBefore', { remembered: passwordsRemembered });
    }
  }
  return passwords.hash(password);
}

/** Puts a password in the place of the one that the owner had when it was checked. @throws Refusal `password.changedMeanwhile` */
export async function storePassword(running: Running, owner: Owner, hash: string): Promise<void> {
  const earlier = owner.password_hash === null ? [] : [owner.password_hash];
  const stored = await running.transaction
    .updateTable('users')
    .set({
      password_hash: hash,
      password_history: [...earlier, ...owner.password_history].slice(0, passwordsRemembered),
      password_changed_at: running.now,
      version: await running.version(owner.account_id),
    })
    .where('user_id', '=', owner.user_id)
    .where('password_hash', 'is not distinct from', owner.password_hash)
    .executeTakeFirst();
  if (stored.numUpdatedRows === 0n) throw new Refusal('password.changedMeanwhile');
}
