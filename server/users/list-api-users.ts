import type { ApiUserState, ApiUserView } from '#core/portal/users-views.ts';
import type { Portal } from '../portal.ts';

/** Every program that has or had a token of the account, newest first. */
export async function listApiUsers(
  { database, platform }: Portal,
  accountId: string,
): Promise<readonly ApiUserView[]> {
  const now = platform.now();
  const rows = await database.tables
    .selectFrom('api_users')
    .leftJoin('users', 'users.user_id', 'added_by')
    .select(['api_user_id', 'api_users.name', 'scopes', 'networks', 'expires_at', 'used_at', 'revoked_at'])
    .select(['users.name as added_by_name', 'suspended_at', 'blocked_at'])
    .where('api_users.account_id', '=', accountId)
    .orderBy('api_users.added_at', 'desc')
    .execute();
  return rows.map((row) => ({
    apiUserId: row.api_user_id,
    name: row.name,
    scopes: row.scopes,
    networks: row.networks,
    addedBy: row.added_by_name ?? '',
    expiresAt: row.expires_at.toISOString(),
    ...(row.used_at === null ? {} : { usedAt: row.used_at.toISOString() }),
    state: stateOf(row, now),
  }));
}

function stateOf(
  row: {
    readonly revoked_at: Date | null;
    readonly expires_at: Date;
    readonly suspended_at: Date | null;
    readonly blocked_at: Date | null;
  },
  now: Date,
): ApiUserState {
  if (row.revoked_at !== null) return 'revoked';
  if (row.expires_at <= now) return 'expired';
  return row.suspended_at === null && row.blocked_at === null ? 'valid' : 'paused';
}
