import type { Kysely, Selectable, Transaction } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { OneTimeLinks } from '../database/access-tables.ts';
import type { Tables } from '../database/tables.ts';
import { secretDigest } from './secret.ts';

interface Asked {
  readonly secret: string;
  readonly purpose: Selectable<OneTimeLinks>['purpose'];
  readonly now: Date;
}

/**
 * Whose a one-time link is.
 * @throws Refusal `link.unknown`, also for another purpose and for somebody removed, `link.used`, `link.expired`
 */
export async function findLink(db: Pick<Kysely<Tables>, 'selectFrom'>, { secret, purpose, now }: Asked) {
  const link = await db
    .selectFrom('one_time_links')
    .innerJoin('users', 'users.user_id', 'one_time_links.user_id')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['link_id', 'expires_at', 'used_at', 'one_time_links.account_id', 'one_time_links.user_id'])
    .select(['login', 'accounts.name as accountName', 'password_hash', 'password_history'])
    .where('secret_sha256', '=', secretDigest(secret))
    .where('purpose', '=', purpose)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (link === undefined) throw new Refusal('link.unknown');
  if (link.used_at !== null) throw new Refusal('link.used');
  if (link.expires_at <= now) throw new Refusal('link.expired');
  return link;
}

/**
 * Uses a link up, and every other one of that person and purpose: a mail that was sent twice has two.
 * @throws Refusal as {@link findLink}; `link.used` also when the same link came twice at once
 */
export async function useLink(transaction: Transaction<Tables>, asked: Asked) {
  const link = await findLink(transaction, asked);
  const used = await transaction
    .updateTable('one_time_links')
    .set({ used_at: asked.now })
    .where('user_id', '=', link.user_id)
    .where('purpose', '=', asked.purpose)
    .where('used_at', 'is', null)
    .returning('link_id')
    .execute();
  if (!used.some(({ link_id }) => link_id === link.link_id)) throw new Refusal('link.used');
  return link;
}
