import { sql } from 'kysely';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import {
  type CheckedNumber,
  checkAccountRequest,
  faultsAmong,
} from '#core/accounts/check-account-request.ts';
import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { isSameOrganisation } from './same-organisation.ts';

const paths: Readonly<Record<CheckedNumber, string>> = {
  registrationNumber: 'organisation.registrationNumber',
  nafCode: 'organisation.nafCode',
  vatNumber: 'organisation.vatNumber',
  phone: 'organisation.phone',
  administrativePhone: 'administrative.administrativePhone',
  technicalPhone: 'technical.technicalPhone',
};

/** Takes a request for an account, with its numbers in one way of writing, and tells whoever sent it (ACC-1). */
export const sendAccountRequest: Handler<'accountRequest.send@1'> = ({ args }) => {
  const { request, outcomes } = checkAccountRequest(args);
  const wrong = Object.keys(faultsAmong(outcomes)) as CheckedNumber[];
  if (wrong.length > 0) {
    throw new Refusal('command.invalidArguments', { fields: wrong.map((number) => paths[number]) });
  }
  return async (running) => {
    await refuseRepeated(running, request);
    const { transaction, portal, now } = running;
    const accountId = portal.officeId;
    const { number } = await transaction
      .insertInto('account_requests')
      .values({
        request_id: portal.platform.newId(),
        account_id: accountId,
        asked: JSON.stringify(request),
        language: request.language,
        sent_at: now,
        version: await running.version(accountId),
      })
      .returning('number')
      .executeTakeFirstOrThrow();
    await queueMail(running, {
      kind: 'accountRequested',
      accountId,
      language: request.language,
      recipient: request.administrative.mail,
      facts: {
        name: request.administrative.name,
        organizationName: request.organisation.organizationName,
        number: String(number),
      },
    });
    return { number };
  };
};

/**
 * The same person for the same organisation again: sent twice. Somebody else of that organisation is not told that there
 * is a request; the operator sees both.
 */
async function refuseRepeated(running: Running, request: AccountRequest): Promise<void> {
  const { transaction } = running;
  // Of two sendings at once, the second waits for the first.
  await sql`select pg_advisory_xact_lock(hashtextextended('account requests', 0))`.execute(transaction);
  const waiting = await transaction
    .selectFrom('account_requests')
    .select(['number', 'asked'])
    .where('decided_at', 'is', null)
    .where(sql`asked -> 'organisation' ->> 'countryName'`, '=', request.organisation.countryName)
    .where(sql`asked -> 'administrative' ->> 'mail'`, '=', request.administrative.mail)
    .execute();
  const same = waiting.find(({ asked }) =>
    isSameOrganisation(asked.organisation as OrganisationIdentity, request.organisation),
  );
  if (same !== undefined) throw new Refusal('accountRequest.alreadyAsked', { number: same.number });
}
