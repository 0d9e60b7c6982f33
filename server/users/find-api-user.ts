import type { ApiUser } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../portal.ts';
import { apiTokenDigest } from './api-token.ts';
import { isWithin } from './is-within.ts';

const minute = 60_000;

/**
 * Whose token it is.
 * @param address from which it came
 * @returns undefined when it is nobody's, or was revoked, or while whoever made it may not come in themselves
 * @throws Refusal `api.tokenExpired`, `api.addressForbidden`
 */
export async function findApiUser(
  { database, platform }: Portal,
  token: string,
  address: string,
): Promise<ApiUser | undefined> {
  const digest = apiTokenDigest(token);
  if (digest === undefined) return undefined;
  const row = await database.tables
    .selectFrom('api_users')
    .innerJoin('users', 'users.user_id', 'added_by')
    .select(['api_user_id', 'api_users.account_id', 'api_users.name', 'scopes', 'networks'])
    .select(['expires_at', 'used_at'])
    .where('token_sha256', '=', digest)
    .where('revoked_at', 'is', null)
    .where('removed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const now = platform.now();
  if (row.expires_at <= now) throw new Refusal('api.tokenExpired');
  if (!isWithin(address, row.networks)) throw new Refusal('api.addressForbidden', { address });
  if (row.used_at === null || now.getTime() - row.used_at.getTime() > minute) {
    await database.tables
      .updateTable('api_users')
      .set({ used_at: now })
      .where('api_user_id', '=', row.api_user_id)
      .execute();
  }
  return {
    kind: 'apiUser',
    accountId: row.account_id,
    apiUserId: row.api_user_id,
    name: row.name,
    scopes: row.scopes,
  };
}
