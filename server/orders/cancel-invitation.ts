import type { Handler } from '../commands/handler.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';

/** Ends the invitation and with it the order: none of its links asks for anything any more. */
export const cancelInvitation: Handler<'invitation.cancel@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const order = await findOrderForChange(running, args.reference);
    checkStateAllows(order, 'invitation.cancel@1', now);
    await transaction
      .updateTable('invitations')
      .set({ cancelled_at: now, version: await running.version(order.accountId) })
      .where('invitation_id', '=', order.invitationId)
      .execute();
    return {};
  };
