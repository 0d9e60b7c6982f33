import { execute } from '../commands/executor.ts';
import type { Handler } from '../commands/handler.ts';
import type { Portal } from '../portal.ts';

/** Says that the order is concerned: that those who follow it are told of a new state is for every command. */
export const tellState: Handler<'order.tellState@1'> =
  ({ args: { orderId } }) =>
  async (running) => {
    const held = await running.transaction
      .selectFrom('orders')
      .select('account_id')
      .where('order_id', '=', orderId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (held !== undefined) running.concerns({ accountId: held.account_id, orderId });
    return {};
  };

/** Alerts people of the states that time alone brought: invitations that expired, certificates that ended. */
export async function tellStates(portal: Portal): Promise<void> {
  const due = await portal.database.tables
    .selectFrom('orders')
    .select('order_id')
    .where('state_ends_at', '<=', portal.platform.now())
    .orderBy('state_ends_at')
    .limit(500)
    .execute();
  for (const { order_id } of due) {
    await execute(portal, {
      id: portal.platform.newId(),
      name: 'order.tellState@1',
      args: { orderId: order_id },
      actor: { kind: 'system', name: 'alerts' },
    });
  }
}
