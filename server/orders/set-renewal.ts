import type { Handler } from '../commands/handler.ts';
import { changeOrder } from './change-order.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Whether the certificate is to have a successor; if not, nobody is reminded of its end (REN-2). */
export const setRenewal: Handler<'order.setRenewal@1'> =
  ({ args: { reference, renew } }) =>
  async (running) => {
    const { now } = running;
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'order.setRenewal@1', now);
    await changeOrder(running, order, {
      renewal_declined_at: renew ? null : (order.renewalDeclinedAt ?? now),
      // Who wants no successor wants none from the portal either.
      ...(renew ? {} : { automatic_renewal_since: null }),
    });
    return {};
  };
