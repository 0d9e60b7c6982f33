import type { AccountRequest } from '#core/accounts/account-request.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { addPerson } from '../users/add-person.ts';
import { attachPublicOrders } from './attach-public-orders.ts';
import { findWaitingRequest } from './find-account-request.ts';

/** Opens the account that was asked for, with its identity, its contacts and its superUser, who is mailed a link (ACC-3). */
export const validateAccountRequest: Handler<'accountRequest.validate@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now, portal } = running;
    const { asked } = await findWaitingRequest(running, args.requestId);
    const accountId = portal.platform.newId();
    await transaction
      .insertInto('accounts')
      .values({
        account_id: accountId,
        kind: 'customer',
        name: asked.organisation.organizationName,
        plan: args.plan,
        opened_at: now,
        organisation_type: asked.organisationType,
        identity: JSON.stringify(asked.organisation),
        // Users enrol at their first sign-in. Certificates are for later: nobody has one yet.
        sign_in_mode: asked.signInMode === 'totp' ? 'totp' : 'password',
      })
      .execute();
    const userId = await addPeople(running, { accountId, asked, login: args.login });
    await transaction
      .updateTable('account_requests')
      .set({
        decision: 'validated',
        decided_at: now,
        opened_account_id: accountId,
        version: await running.version(portal.officeId),
      })
      .where('request_id', '=', args.requestId)
      .execute();
    await attachPublicOrders(running, { accountId, superUserId: userId, identity: asked.organisation });
    running.concerns({ accountId, userId });
    return { accountId, userId };
  };

/** @returns the superUser's id */
async function addPeople(
  running: Running,
  {
    accountId,
    asked,
    login,
  }: { readonly accountId: string; readonly asked: AccountRequest; readonly login: string },
): Promise<string> {
  const { administrative, technical, language } = asked;
  const { name, mail } = administrative;
  const userId = await addPerson(running, {
    accountId,
    name,
    login,
    mail,
    language,
    superUser: true,
    rights: [],
    contact: administrative,
  });
  if (technical !== undefined) {
    const version = await running.version(accountId);
    await running.transaction
      .insertInto('contacts')
      .values({
        contact_id: running.portal.platform.newId(),
        account_id: accountId,
        ...technical,
        administrative: false,
        version,
      })
      .execute();
    await running.transaction
      .updateTable('contacts')
      .set({ technical: false })
      .where('user_id', '=', userId)
      .execute();
  }
  return userId;
}
