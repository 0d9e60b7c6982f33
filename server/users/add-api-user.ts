import { Refusal } from '#core/errors/refusal.ts';
import { tokenDays, tokenEnd } from '#core/policy/api-tokens.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { apiTokenDigest, makeApiToken } from './api-token.ts';

/** Makes a token and tells it once (ADM-2). */
export const addApiUser: Handler<'apiUser.add@1'> =
  ({ args }) =>
  async (running) => {
    const { actor, transaction, now, portal } = running;
    if (actor.kind !== 'user') throw new Refusal('right.missing');
    await holdSuperUser(running, actor.userId);
    const token = makeApiToken(portal.platform);
    const apiUserId = portal.platform.newId();
    await transaction
      .insertInto('api_users')
      .values({
        api_user_id: apiUserId,
        account_id: actor.accountId,
        name: args.name,
        token_sha256: apiTokenDigest(token) as Buffer,
        scopes: [...args.scopes],
        networks: [...args.networks],
        added_by: actor.userId,
        added_at: now,
        expires_at: endOf(args.expiresOn, now),
        version: await running.version(actor.accountId),
      })
      .execute();
    return { apiUserId, token };
  };

/**
 * Whoever takes the account or the access from them meanwhile waits for this commit, and finds the token.
 * @throws Refusal `right.missing` when it was taken before
 */
async function holdSuperUser({ transaction }: Running, userId: string): Promise<void> {
  const held = await transaction
    .selectFrom('users')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('super_user', '=', true)
    .forUpdate()
    .executeTakeFirst();
  if (held === undefined) throw new Refusal('right.missing');
}

/** @throws Refusal when the day is over, or more than a year away */
function endOf(expiresOn: string, now: Date): Date {
  const { first, last } = tokenDays(now);
  if (expiresOn < first || expiresOn > last) {
    throw new Refusal('command.invalidArguments', { fields: ['expiresOn'] });
  }
  return tokenEnd(expiresOn);
}
