import { sql } from 'kysely';
import type { Plan } from '#core/accounts/rights.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { dayOf } from './plan-day.ts';

/** Changes an account's plan: from today at once, from a later day when it has come (ACC-5). */
export const changePlan: Handler<'account.changePlan@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now, actor } = running;
    const { accountId, plan, from } = args;
    if (actor.kind !== 'operator') throw new Refusal('right.missing');
    const today = dayOf(now);
    if (from < today) throw new Refusal('plan.dayPast');
    // Holds the account: of two changes at once, the second sees what the first did.
    await customerForUpdate(running, accountId);
    if ((await planBefore(running, { accountId, from })) === plan) throw new Refusal('plan.unchanged');
    const version = await running.version(accountId);
    const change = {
      plan,
      decided_by: actor.userId,
      decided_at: now,
      applied_at: from === today ? now : null,
      version,
    };
    await transaction
      .insertInto('plan_changes')
      .values({ account_id: accountId, effective_from: from, ...change })
      .onConflict((conflict) => conflict.columns(['account_id', 'effective_from']).doUpdateSet(change))
      .execute();
    if (from === today) {
      await transaction.updateTable('accounts').set({ plan }).where('account_id', '=', accountId).execute();
    }
    running.concerns({ accountId });
    return {};
  };

/** @throws Refusal `account.notFound` */
async function customerForUpdate({ transaction }: Running, accountId: string): Promise<void> {
  const account = await transaction
    .selectFrom('accounts')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'customer')
    .forUpdate()
    .executeTakeFirst();
  if (account === undefined) throw new Refusal('account.notFound');
}

/** What the plan will be when the day begins, whatever was planned for that day. */
async function planBefore(
  { transaction }: Running,
  { accountId, from }: { readonly accountId: string; readonly from: string },
): Promise<Plan | null | undefined> {
  const earlier = await transaction
    .selectFrom('plan_changes')
    .select('plan')
    .where('account_id', '=', accountId)
    .where('applied_at', 'is', null)
    .where(sql<boolean>`effective_from < ${from}::date`)
    .orderBy('effective_from', 'desc')
    .executeTakeFirst();
  if (earlier !== undefined) return earlier.plan;
  const account = await transaction
    .selectFrom('accounts')
    .select('plan')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return account?.plan;
}
