import { Refusal } from '#core/errors/refusal.ts';
import { orderState } from '#core/orders/state.ts';
import type { Handler } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { findOrderForChange } from './find-order.ts';
import { mailToHolder } from './order-mail.ts';
import type { OrderRecord } from './order-record.ts';

/** Has the certificate issued and tells the holder. */
export const deliverOrder: Handler<'order.deliver@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now, portal } = running;
    const order = await findOrderForChange(running, args.reference);
    checkDeliverable(order, now);
    const { serialNumber } = await portal.issuance.issue(running, order);
    await transaction
      .updateTable('orders')
      .set({ delivered_at: now, version: await running.version(order.accountId) })
      .where('order_id', '=', order.orderId)
      .execute();
    await queueMail(running, mailToHolder(order, 'delivered'));
    return { serialNumber };
  };

/** Says which step is missing, rather than only that the state forbids it. */
function checkDeliverable(order: OrderRecord, now: Date): void {
  const state = orderState(order, now);
  switch (state) {
    case 'readyToDeliver':
      return;
    case 'awaitingHolder':
    case 'invitationExpired':
      throw new Refusal('order.requestMissing');
    case 'underVerification':
      throw new Refusal('order.controlsMissing', { controls: missingControls(order) });
    case 'toAccept':
    case 'valid':
    case 'expired':
    case 'revoked':
      throw new Refusal('issuance.alreadyIssued');
    case 'approvalRefused':
    case 'awaitingApproval':
    case 'cancelled':
    case 'refused':
      throw new Refusal('order.stateForbids', { state });
  }
}

function missingControls({ controls }: OrderRecord): readonly string[] {
  return Object.entries(controls)
    .filter(([, outcome]) => outcome !== 'ok' && outcome !== 'notRequired')
    .map(([name]) => name);
}
