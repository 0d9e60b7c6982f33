import type { Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { invitationExpiry } from './invitation-expiry.ts';
import { mailToHolder } from './order-mail.ts';
import type { OrderRecord } from './order-record.ts';

/** Mails the holder a new link, and begins the 30 days now; links sent before go on working. */
export async function sendInvitation(running: Running, order: OrderRecord): Promise<void> {
  const { transaction, now } = running;
  const expiresAt = invitationExpiry(now);
  await transaction
    .updateTable('invitations')
    .set({ sent_at: now, expires_at: expiresAt, version: await running.version(order.accountId) })
    .where('invitation_id', '=', order.invitationId)
    .execute();
  const facts = { instructions: order.instructions, expiresAt: expiresAt.toISOString() };
  await queueMail(running, mailToHolder(order, 'invitation', facts));
}
