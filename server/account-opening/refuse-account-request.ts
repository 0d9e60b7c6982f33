import type { Handler } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { findWaitingRequest } from './find-account-request.ts';

/** Refuses a request for an account and writes the reason to whoever asked. */
export const refuseAccountRequest: Handler<'accountRequest.refuse@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now, portal } = running;
    const { number, asked } = await findWaitingRequest(running, args.requestId);
    const accountId = portal.officeId;
    await transaction
      .updateTable('account_requests')
      .set({
        decision: 'refused',
        decided_at: now,
        reason: args.reason,
        version: await running.version(accountId),
      })
      .where('request_id', '=', args.requestId)
      .execute();
    await queueMail(running, {
      kind: 'accountRefused',
      accountId,
      language: asked.language,
      recipient: asked.administrative.mail,
      facts: {
        name: asked.administrative.name,
        organizationName: asked.organisation.organizationName,
        number: String(number),
        reason: args.reason,
      },
    });
    return {};
  };
