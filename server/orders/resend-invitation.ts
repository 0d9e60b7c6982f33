import type { Handler } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';
import { invitationExpiry } from './invitation-expiry.ts';
import { mailToHolder } from './order-mail.ts';

/** Mails a new link and begins the 30 days again; the links sent before go on working. */
export const resendInvitation: Handler<'invitation.resend@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const order = await findOrderForChange(running, args.reference);
    checkStateAllows(order, 'invitation.resend@1', now);
    const expiresAt = invitationExpiry(now);
    await transaction
      .updateTable('invitations')
      .set({ sent_at: now, expires_at: expiresAt, version: await running.version(order.accountId) })
      .where('invitation_id', '=', order.invitationId)
      .execute();
    await queueMail(
      running,
      mailToHolder(order, 'invitation', {
        instructions: order.instructions,
        expiresAt: expiresAt.toISOString(),
      }),
    );
    return {};
  };
