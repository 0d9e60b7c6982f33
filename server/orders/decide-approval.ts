import { Refusal } from '#core/errors/refusal.ts';
import { orderState } from '#core/orders/state.ts';
import { ownUser } from '../administration/own-user.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { findOrderForChange } from './find-order.ts';
import type { OrderRecord } from './order-record.ts';
import { sendInvitation } from './send-invitation.ts';

/** Lets the order through: the holder is invited, and the requester alerted of the new state (T 5.1.7). */
export const approveOrder: Handler<'order.approve@1'> =
  ({ args: { reference } }) =>
  async (running) => {
    const order = await findUndecided(running, reference);
    await decide(running, order, { approved_at: running.now });
    await sendInvitation(running, order);
    return {};
  };

/** Ends the order before anything of it reached the holder. */
export const refuseApproval: Handler<'order.refuseApproval@1'> =
  ({ args: { reference, reason } }) =>
  async (running) => {
    const order = await findUndecided(running, reference);
    await decide(running, order, { approval_refused_at: running.now, approval_refusal_reason: reason });
    return {};
  };

/** @throws Refusal `order.approvalDecided` with who was faster; `order.stateForbids` in any other state */
async function findUndecided(running: Running, reference: string): Promise<OrderRecord> {
  const order = await findOrderForChange(running, reference);
  const { approvedAt, decidedBy, deciderName } = order.approval ?? {};
  if (decidedBy !== undefined && decidedBy !== ownUser(running.actor).userId) {
    throw new Refusal('order.approvalDecided', {
      decision: approvedAt === undefined ? 'refused' : 'approved',
      personName: deciderName ?? '',
    });
  }
  const state = orderState(order, running.now);
  if (state !== 'awaitingApproval') throw new Refusal('order.stateForbids', { state });
  return order;
}

interface Decision {
  readonly approved_at?: Date;
  readonly approval_refused_at?: Date;
  readonly approval_refusal_reason?: string;
}

async function decide(
  running: Running,
  { orderId, accountId }: OrderRecord,
  decision: Decision,
): Promise<void> {
  await running.transaction
    .updateTable('orders')
    .set({
      ...decision,
      approval_decided_by: ownUser(running.actor).userId,
      version: await running.version(accountId),
    })
    .where('order_id', '=', orderId)
    .execute();
}
