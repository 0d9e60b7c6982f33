import { type Kysely, sql } from 'kysely';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import { checkAccountRequest } from '#core/accounts/check-account-request.ts';
import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { AccountRequestView } from '#core/portal/account-opening-views.ts';
import type { Tables } from '../database/tables.ts';
import type { Portal } from '../portal.ts';
import { accountRequestSummary, requestState } from './list-account-requests.ts';
import { proposeLogin } from './propose-login.ts';
import { isSameOrganisation } from './same-organisation.ts';

/**
 * One request, with what its numbers are worth and who else asked for that organisation.
 * @throws Refusal `accountRequest.notFound`
 */
export async function accountRequestView({ database }: Portal, number: string): Promise<AccountRequestView> {
  const db = database.tables;
  const row = /^\d{1,15}$/.test(number)
    ? await db
        .selectFrom('account_requests')
        .selectAll()
        .where('number', '=', Number(number))
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new Refusal('accountRequest.notFound');
  const kept = row.asked as Partial<AccountRequest>;
  const asked = kept.organisation === undefined ? undefined : (kept as AccountRequest);
  const shown = {
    ...accountRequestSummary(row),
    reason: row.reason,
    ...(row.opened_account_id === null ? {} : { openedAccountId: row.opened_account_id }),
  };
  if (asked === undefined) {
    return { ...shown, outcomes: {}, proposedLogin: '', sameAccounts: [], sameRequests: [] };
  }
  const [proposedLogin, sameAccounts, sameRequests] = await Promise.all([
    proposeLogin(db, asked.administrative),
    accountsOf(db, asked.organisation),
    requestsOf(db, asked.organisation),
  ]);
  return {
    ...shown,
    asked,
    outcomes: checkAccountRequest(asked).outcomes,
    proposedLogin,
    sameAccounts: sameAccounts.filter(({ accountId }) => accountId !== row.opened_account_id),
    sameRequests: sameRequests.filter((other) => other.number !== row.number),
  };
}

async function accountsOf(db: Kysely<Tables>, organisation: OrganisationIdentity) {
  const rows = await db
    .selectFrom('accounts')
    .select(['account_id as accountId', 'name', 'identity'])
    .where(sql`identity ->> 'countryName'`, '=', organisation.countryName)
    .execute();
  return rows
    .filter(({ identity }) => isSameOrganisation(identity as OrganisationIdentity, organisation))
    .map(({ accountId, name }) => ({ accountId, name }));
}

async function requestsOf(db: Kysely<Tables>, organisation: OrganisationIdentity) {
  const rows = await db
    .selectFrom('account_requests')
    .select(['number', 'asked', 'decision'])
    .where(sql`asked -> 'organisation' ->> 'countryName'`, '=', organisation.countryName)
    .orderBy('number')
    .execute();
  return rows
    .filter(({ asked }) => isSameOrganisation((asked as AccountRequest).organisation, organisation))
    .map(({ number, decision }) => ({ number, state: requestState({ decision }) }));
}
