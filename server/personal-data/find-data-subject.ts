import type { DataSubject } from '#core/accounts/actor.ts';
import type { Portal } from '../portal.ts';
import { isSecret, secretDigest } from '../signin/secret.ts';

/** Whom the data is about, by the mailed link: as often as wanted until it ends. */
export async function findDataSubject(
  { database, platform }: Portal,
  secret: string,
): Promise<DataSubject | undefined> {
  if (!isSecret(secret)) return undefined;
  const row = await database.tables
    .selectFrom('one_time_links as link')
    .innerJoin('users', 'users.user_id', 'link.user_id')
    .select(['link.account_id', 'link.user_id', 'users.name'])
    .where('secret_sha256', '=', secretDigest(secret))
    .where('purpose', '=', 'personalData')
    .where('expires_at', '>', platform.now())
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { kind: 'dataSubject', accountId: row.account_id, userId: row.user_id, name: row.name };
}
