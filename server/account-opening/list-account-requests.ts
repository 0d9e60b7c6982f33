import type { Selectable } from 'kysely';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import type { AccountRequestState, AccountRequestSummary } from '#core/portal/account-opening-views.ts';
import type { AccountRequests } from '../database/access-tables.ts';
import type { Portal } from '../portal.ts';

/** Those that wait first, oldest on top; then the others, newest on top. */
export async function listAccountRequests({ database }: Portal): Promise<readonly AccountRequestSummary[]> {
  const rows = await database.tables
    .selectFrom('account_requests')
    .selectAll()
    .orderBy('decided_at', (order) => order.desc().nullsFirst())
    // As they came: a clock may be set back.
    .orderBy('number')
    .limit(1000)
    .execute();
  return rows.map(accountRequestSummary);
}

/** What was told goes when the data is erased; the request stays. */
export function accountRequestSummary(row: Selectable<AccountRequests>): AccountRequestSummary {
  const asked = row.asked as Partial<AccountRequest>;
  return {
    requestId: row.request_id,
    number: row.number,
    organizationName: asked.organisation?.organizationName ?? '',
    countryName: asked.organisation?.countryName ?? '',
    plan: asked.plan ?? 'prepaid',
    state: requestState(row),
    sentAt: row.sent_at.toISOString(),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at.toISOString() }),
  };
}

export function requestState({ decision }: { readonly decision: string | null }): AccountRequestState {
  if (decision === null) return 'waiting';
  return decision === 'validated' ? 'validated' : 'refused';
}
