import { sql } from 'kysely';
import { execute } from '../commands/executor.ts';
import type { Handler } from '../commands/handler.ts';
import type { Portal } from '../portal.ts';
import { dayOf, isOfDay, planDay } from './plan-day.ts';

/** Applies every change of plan whose day has come, in the order of the days. */
export async function applyPlanChanges(portal: Portal): Promise<void> {
  const today = dayOf(portal.platform.now());
  const due = await portal.database.tables
    .selectFrom('plan_changes')
    .select(['account_id', planDay.as('day')])
    .where('applied_at', 'is', null)
    .where(sql<boolean>`effective_from <= ${today}::date`)
    .orderBy('effective_from')
    .limit(500)
    .execute();
  for (const { account_id, day } of due) {
    await execute(portal, {
      id: portal.platform.newId(),
      name: 'account.applyPlanChange@1',
      args: { accountId: account_id, from: day },
      actor: { kind: 'system', name: 'plans' },
    });
  }
}

export const applyPlanChange: Handler<'account.applyPlanChange@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const { accountId, from } = args;
    const version = await running.version(accountId);
    const applied = await transaction
      .updateTable('plan_changes')
      .set({ applied_at: now, version })
      .where('account_id', '=', accountId)
      .where(isOfDay(from))
      // Cancelled meanwhile, or done by another server.
      .where('applied_at', 'is', null)
      .returning('plan')
      .executeTakeFirst();
    if (applied !== undefined) {
      const { plan } = applied;
      await transaction.updateTable('accounts').set({ plan }).where('account_id', '=', accountId).execute();
    }
    running.concerns({ accountId });
    return {};
  };
