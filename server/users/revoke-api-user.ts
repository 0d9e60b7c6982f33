import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { accountOf } from '../orders/find-order.ts';

/** The next request with the token is refused. */
export const revokeApiUser: Handler<'apiUser.revoke@1'> =
  ({ args }) =>
  async (running) => {
    const { actor, transaction, now } = running;
    const found = await transaction
      .selectFrom('api_users')
      .select(['account_id'])
      .where('api_user_id', '=', args.apiUserId)
      .where('revoked_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    const own = accountOf(actor);
    if (found === undefined || (own !== undefined && found.account_id !== own)) {
      throw new Refusal('apiUser.notFound');
    }
    await transaction
      .updateTable('api_users')
      .set({ revoked_at: now, version: await running.version(found.account_id) })
      .where('api_user_id', '=', args.apiUserId)
      .execute();
    running.concerns({ accountId: found.account_id });
    return {};
  };
