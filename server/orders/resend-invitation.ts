import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';
import { sendInvitation } from './send-invitation.ts';

export const resendInvitation: Handler<'invitation.resend@1'> =
  ({ args }) =>
  async (running) => {
    const order = await findOrderForChange(running, args.reference);
    checkStateAllows(order, 'invitation.resend@1', running.now);
    await sendInvitation(running, order);
    return {};
  };
