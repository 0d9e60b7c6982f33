import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { isOfDay } from './plan-day.ts';

/** Takes back a change of plan whose day has not come. */
export const cancelPlanChange: Handler<'account.cancelPlanChange@1'> =
  ({ args }) =>
  async (running) => {
    const cancelled = await running.transaction
      .deleteFrom('plan_changes')
      .where('account_id', '=', args.accountId)
      .where(isOfDay(args.from))
      .where('applied_at', 'is', null)
      .executeTakeFirst();
    if (cancelled.numDeletedRows === 0n) throw new Refusal('plan.changeNotFound');
    await running.version(args.accountId);
    running.concerns({ accountId: args.accountId });
    return {};
  };
