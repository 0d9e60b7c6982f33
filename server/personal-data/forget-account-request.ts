import type { Handler } from '../commands/handler.ts';

/** Forgets what was told in a request that was refused; its number and the decision stay. */
export const forgetAccountRequest: Handler<'accountRequest.forget@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, portal } = running;
    await transaction
      .updateTable('account_requests')
      .set({ asked: '{}', reason: '', version: await running.version(portal.officeId) })
      .where('request_id', '=', args.requestId)
      .where('decision', '=', 'refused')
      .execute();
    return {};
  };
