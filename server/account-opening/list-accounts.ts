import type { Plan } from '#core/accounts/rights.ts';
import type { AccountSummary } from '#core/portal/views.ts';
import type { Portal } from '../portal.ts';

/** Every customer's account, by name, for operators. */
export async function listAccounts({ database }: Portal): Promise<readonly AccountSummary[]> {
  const rows = await database.tables
    .selectFrom('accounts')
    .select(['account_id', 'name', 'plan', 'opened_at'])
    .select(({ selectFrom, fn }) => [
      selectFrom('users')
        .whereRef('users.account_id', '=', 'accounts.account_id')
        .where('removed_at', 'is', null)
        .select(fn.countAll<number>().as('count'))
        .as('users'),
      selectFrom('orders')
        .whereRef('orders.account_id', '=', 'accounts.account_id')
        .select(fn.countAll<number>().as('count'))
        .as('orders'),
    ])
    .where('kind', '=', 'customer')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    plan: row.plan as Plan,
    openedAt: row.opened_at.toISOString(),
    users: row.users ?? 0,
    orders: row.orders ?? 0,
  }));
}
