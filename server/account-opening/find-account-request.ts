import type { AccountRequest } from '#core/accounts/account-request.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';

interface WaitingRequest {
  readonly requestId: string;
  readonly number: number;
  readonly asked: AccountRequest;
}

/**
 * Finds a request that waits for its decision, and holds it until the commit.
 * @throws Refusal `accountRequest.notFound`, `accountRequest.decided`
 */
export async function findWaitingRequest(
  { transaction }: Running,
  requestId: string,
): Promise<WaitingRequest> {
  const row = await transaction
    .selectFrom('account_requests')
    .select(['number', 'asked', 'decided_at'])
    .where('request_id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('accountRequest.notFound');
  if (row.decided_at !== null) throw new Refusal('accountRequest.decided');
  return { requestId, number: row.number, asked: row.asked as AccountRequest };
}
