import { type SqlBool, sql } from 'kysely';
import { retention } from '#core/accounts/retention.ts';
import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';
import { archiveOf } from './archive-of.ts';

const system = { kind: 'system', name: 'personal data' } as const;

/**
 * Erases what may go: people who asked for it and, a year after their access ended, those who were removed, each once
 * nothing they ordered has to be documented any more; and what was told in requests for accounts that were refused.
 */
export async function eraseWhatIsDue(portal: Portal): Promise<void> {
  const now = portal.platform.now();
  const yearAgo = new Date(now.getTime() - retention.removedUsers);
  const people = await portal.database.tables
    .selectFrom('users')
    .select('user_id')
    .where('erased_at', 'is', null)
    .where('super_user', '=', false)
    .where(({ or, eb }) => or([eb('erasure_requested_at', 'is not', null), eb('removed_at', '<', yearAgo)]))
    .execute();
  for (const { user_id: userId } of people) {
    const { openOrders, until } = await archiveOf(portal.database.tables, userId, now);
    if (openOrders > 0 || (until !== undefined && until > now)) continue;
    await execute(portal, {
      id: portal.platform.newId(),
      name: 'personalData.carryOutErasure@1',
      args: { userId },
      actor: system,
    });
  }
  await forgetRefusedRequests(portal, now);
}

async function forgetRefusedRequests(portal: Portal, now: Date): Promise<void> {
  const requests = await portal.database.tables
    .selectFrom('account_requests')
    .select('request_id')
    .where('decision', '=', 'refused')
    .where('decided_at', '<', new Date(now.getTime() - retention.refusedRequests))
    .where(sql<SqlBool>`asked <> '{}'::jsonb`)
    .execute();
  for (const { request_id } of requests) {
    await execute(portal, {
      id: portal.platform.newId(),
      name: 'accountRequest.forget@1',
      args: { requestId: request_id },
      actor: system,
    });
  }
}
