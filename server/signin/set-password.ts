import type { Transaction } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import type { Tables } from '../database/tables.ts';
import { checkPassword } from './check-password.ts';
import { secretDigest } from './secret.ts';

/**
 * Sets a password by a one-time link, uses up the link and every other one of that person (a mail that was sent twice
 * has two), and ends all their sessions.
 */
export const setPassword: Handler<'password.set@1'> = async ({ args, portal }) => {
  const digest = secretDigest(args.link);
  // Looked at before the costly hash, and again, for good, in the transaction.
  const { login } = await findLink(portal.database.tables, digest, portal.platform.now());
  checkPassword(args.password, login);
  const passwordHash = await portal.passwords.hash(args.password);
  return async (running) => {
    const { transaction, now } = running;
    const link = await findLink(transaction, digest, now);
    const used = await transaction
      .updateTable('one_time_links')
      .set({ used_at: now })
      .where('user_id', '=', link.user_id)
      .where('used_at', 'is', null)
      .returning('link_id')
      .execute();
    if (!used.some(({ link_id }) => link_id === link.link_id)) throw new Refusal('link.used');
    running.concerns({ accountId: link.account_id });
    await transaction
      .updateTable('users')
      .set({ password_hash: passwordHash, version: await running.version(link.account_id) })
      .where('user_id', '=', link.user_id)
      .execute();
    await transaction.deleteFrom('sessions').where('user_id', '=', link.user_id).execute();
    return { login: link.login };
  };
};

/** @throws Refusal `link.unknown`, `link.used`, `link.expired` */
async function findLink(db: Pick<Transaction<Tables>, 'selectFrom'>, digest: Buffer, now: Date) {
  const link = await db
    .selectFrom('one_time_links')
    .innerJoin('users', 'users.user_id', 'one_time_links.user_id')
    .select([
      'link_id',
      'one_time_links.account_id',
      'one_time_links.user_id',
      'login',
      'expires_at',
      'used_at',
    ])
    .where('secret_sha256', '=', digest)
    .executeTakeFirst();
  if (link === undefined) throw new Refusal('link.unknown');
  if (link.used_at !== null) throw new Refusal('link.used');
  if (link.expires_at <= now) throw new Refusal('link.expired');
  return link;
}
