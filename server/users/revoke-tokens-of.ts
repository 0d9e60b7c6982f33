import type { Running } from '../commands/handler.ts';

/** Revokes the tokens that somebody made for programs: they have seen them. */
export async function revokeTokensOf(
  { transaction, now, version }: Running,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
): Promise<void> {
  await transaction
    .updateTable('api_users')
    .set({ revoked_at: now, version: await version(accountId) })
    .where('account_id', '=', accountId)
    .where('added_by', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
}
