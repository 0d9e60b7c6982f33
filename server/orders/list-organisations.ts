import { sql } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { Composition } from '#core/orders/composition.ts';
import type { OrganisationView } from '#core/portal/views.ts';
import type { Portal } from '../portal.ts';
import { accountOf } from './find-order.ts';

/** The organisations named in the account's orders, each in its latest form, by name. */
export async function listOrganisations(
  { database }: Portal,
  actor: Actor,
): Promise<readonly OrganisationView[]> {
  const name = sql<string>`composition ->> 'organizationName'`;
  const accountId = accountOf(actor);
  let query = database.tables.selectFrom('orders').select('composition').where(name, '<>', '');
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  const rows = await query
    .distinctOn([name, sql`composition ->> 'registrationNumber'`])
    .orderBy(name)
    .orderBy(sql`composition ->> 'registrationNumber'`)
    .orderBy('opened_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ composition }) => organisation(composition));
}

function organisation(composition: Composition): OrganisationView {
  const {
    countryName,
    localityName,
    organizationName,
    postalCode,
    registrationNumber,
    stateOrProvinceName,
    streetAddress,
  } = composition;
  return {
    countryName,
    localityName,
    organizationName,
    postalCode,
    registrationNumber,
    stateOrProvinceName,
    streetAddress,
  };
}
