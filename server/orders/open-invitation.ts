import type { Handler } from '../commands/handler.ts';
import { findOwnOrderForChange } from './find-order.ts';

/** Notes the first look; looking again, or at an invitation that is over, changes nothing. */
export const openInvitation: Handler<'invitation.open@1'> = () => async (running) => {
  const { transaction, now } = running;
  const order = await findOwnOrderForChange(running);
  if (order.invitation.openedAt === undefined) {
    await transaction
      .updateTable('invitations')
      .set({ opened_at: now, version: await running.version(order.accountId) })
      .where('invitation_id', '=', order.invitationId)
      .execute();
  }
  return {};
};
