import { sql } from 'kysely';
import type { Operator, User } from '../../core/accounts/actor.ts';
import { toHex } from '../../core/bytes.ts';
import { controlNames } from '../../core/orders/order.ts';
import { readPem } from '../../core/pki/pem.ts';
import type { Portal } from '../../server/portal.ts';
import { aRequest, composition } from '../server/orders.ts';
import { anOperator, aSuperUser } from '../server/people.ts';

export interface Planted {
  readonly operator: Operator;
  readonly user: User;
  readonly references: readonly string[];
}

/**
 * Puts orders that are ready to deliver straight into the tables: a bench of delivering need not wait for the orders,
 * the acceptances and the controls. They are spread over three accounts, and have requests of thirty-two keys.
 */
export async function plantOrders(portal: Portal, count: number): Promise<Planted> {
  const operator = await anOperator(portal);
  const users = [await aSuperUser(portal), await aSuperUser(portal), await aSuperUser(portal)] as const;
  const keys = await Promise.all(Array.from({ length: 32 }, () => aRequest()));
  const requests = keys.map((pem) => Buffer.from(readPem(pem)[0]?.der ?? []));
  const { pool } = portal.database;
  const { rows } = await pool.query<{ reference: string }>(
    `with planted as (
       select n, gen_random_uuid() as order_id, '2' || lpad(n::text, 9, '0') as reference,
         ($2::uuid[])[1 + n % 3] as account_id, ($3::uuid[])[1 + n % 3] as user_id, ($4::bytea[])[1 + n % 32] as der
       from generate_series(1, $1::int) n),
     o as (insert into orders (order_id, account_id, reference, product, composition, language, instructions,
         own_reference, requester_id, opened_at, version)
       select order_id, account_id, reference, 'mail-professional-1y', $5::jsonb, 'fr', '', '', user_id, $6, 0 from planted),
     i as (insert into invitations (invitation_id, account_id, order_id, sent_at, expires_at, accepted_at, version)
       select gen_random_uuid(), account_id, order_id, $6, $6, $6, 0 from planted),
     r as (insert into certification_requests (request_id, account_id, order_id, der, spki_sha256, key_kind, received_at,
         link_made_at, version)
       select gen_random_uuid(), account_id, order_id, der, 'planted', 'P-256', $6, $6, 0 from planted),
     c as (insert into controls (account_id, order_id, control, outcome, comment, version)
       select account_id, order_id, control, 'ok', '', 0 from planted, unnest($7::text[]) control)
     select reference from planted order by n`,
    [
      count,
      users.map(({ accountId }) => accountId),
      users.map(({ userId }) => userId),
      requests,
      JSON.stringify({ stateOrProvinceName: '', ...composition }),
      portal.platform.now(),
      controlNames,
    ],
  );
  await pool.query('analyze');
  return { operator, user: users[0], references: rows.map(({ reference }) => reference) };
}

/**
 * Puts certificates straight into their table, without their orders, to be asked about or listed.
 * @returns serial numbers, lower-case hexadecimal
 */
export async function plantCertificates(
  portal: Portal,
  { count, revoked }: { readonly count: number; readonly revoked: boolean },
): Promise<readonly string[]> {
  const authority = portal.issuance.authorities.find(({ name }) => name === 'mail');
  const now = portal.platform.now();
  const serials = Array.from({ length: count }, () => {
    const serial = portal.platform.randomBytes(16);
    serial[0] = 0x40;
    return toHex(serial);
  });
  await portal.database.tables.transaction().execute(async (transaction) => {
    // The orders they would belong to are left out, so nothing may ask for them.
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`insert into certificates (certificate_id, account_id, order_id, issuance_request_id, authority_id,
        serial_number, der, not_before, not_after, spki_sha256, issued_at, revoked_at, revocation_reason, version)
      select gen_random_uuid(), ${portal.officeId}::uuid, gen_random_uuid(), gen_random_uuid(), ${authority?.authorityId}::uuid,
        serial, '', ${now}, ${new Date(now.getTime() + 300 * 86_400_000)}, '', ${now},
        case when ${revoked} then ${now}::timestamptz end, case when ${revoked} then 'superseded' end, 0
      from unnest(${serials}::text[]) serial`.execute(transaction);
  });
  await portal.database.pool.query('analyze certificates');
  return serials;
}
