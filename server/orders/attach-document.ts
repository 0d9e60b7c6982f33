import { fromBase64 } from '#core/base64.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { mediaOf } from '#core/orders/documents.ts';
import { largestDocument } from '#core/policy/file-sizes.ts';
import { ownUser } from '../administration/own-user.ts';
import type { Handler } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';
import { mailToAuditors } from './mail-to-auditors.ts';

/** Keeps a file for the audit of the order, and tells the auditors (T 6.6.6). */
export const attachDocument: Handler<'document.attach@1'> = ({ args }) => {
  const { reference, type, issuer, issuedOn, expiresOn, fileName } = args;
  const content = fromBase64(args.content);
  if (content === undefined) throw new Refusal('command.invalidArguments', { fields: ['content'] });
  if (content.length > largestDocument) {
    throw new Refusal('document.tooLarge', { size: content.length, limit: largestDocument });
  }
  const media = mediaOf(content);
  if (media === undefined) throw new Refusal('document.notAccepted');
  return async (running) => {
    const { transaction, now, commandId } = running;
    const { userId } = ownUser(running.actor);
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'document.attach@1', now);
    await transaction
      .insertInto('order_documents')
      .values({
        // The device shows it under the same id before the portal has answered.
        document_id: commandId,
        account_id: order.accountId,
        order_id: order.orderId,
        author_id: userId,
        type,
        issuer,
        issued_on: issuedOn,
        expires_on: expiresOn || null,
        file_name: fileName,
        media_type: media,
        size: content.length,
        content,
        attached_at: now,
        version: await running.version(order.accountId),
      })
      .execute();
    await queueMail(running, ...(await mailToAuditors(running, order, 'documentAttached')));
    return {};
  };
};
