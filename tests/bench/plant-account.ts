import { join } from 'node:path';
import pg from 'pg';
import { controlNames } from '../../core/orders/order.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';

/**
 * Fills the account of the furnished portal's user up to so many orders, straight into the tables: six in five are
 * delivered, one in five of those twice; names differ as they do in a large company.
 * @param from how many there are already
 */
export async function plantAccount(
  portal: FurnishedPortal,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const client = await connectBeside(portal);
  try {
    await plantOrdersOf(client, { login: portal.userLogin, from, to });
  } finally {
    await client.end();
  }
}

/** A connection to the database of a furnished portal that runs; whoever opens it ends it. */
export async function connectBeside({ dataDirectory }: FurnishedPortal): Promise<pg.Client> {
  const client = new pg.Client({
    host: join(dataDirectory, 'postgres'),
    user: 'paraphe',
    database: 'postgres',
  });
  await client.connect();
  return client;
}

interface PlantedOrders {
  /** Of the one in whose account, and by whom, they are ordered. */
  readonly login: string;
  /** References are made of the numbers after this one; no two plantings of a database may share any. */
  readonly from: number;
  readonly to: number;
}

/** The same over a connection that is open. */
export async function plantOrdersOf(
  client: pg.ClientBase,
  { login, from, to }: PlantedOrders,
): Promise<void> {
  await client.query(planting, [from + 1, to, login]);
  await client.query('analyze');
  for (const part of parts) await client.query(part);
  await client.query('analyze');
}

interface ChangedOrders {
  readonly login: string;
  /** These first, then any others up to `count`. */
  readonly references?: readonly string[];
  readonly count: number;
  /** The first name that they have from now on. */
  readonly givenName: string;
}

/**
 * Changes so many orders of an account at once, as commands do: they carry its next version, and the portal hears of it.
 * @returns the account's version before
 */
export async function changeOrders(
  client: pg.ClientBase,
  { login, references = [], count, givenName }: ChangedOrders,
): Promise<number> {
  const { rows } = await client.query<{ version: number | string }>(
    'select a.version from accounts a join users using (account_id) where login = $1',
    [login],
  );
  await client.query(
    `update orders set composition = composition || jsonb_build_object('givenName', $1::text),
       version = next_account_version(account_id)
     where order_id in (select order_id from orders o join users using (account_id) where login = $2
       order by o.reference = any ($3::text[]) desc, order_id limit $4)`,
    [givenName, login, references, count],
  );
  return Number(rows[0]?.version);
}

/** Ordered over the year before: versions are milliseconds, as the portal gives them, and later ones those of later plantings. */
const version =
  '(extract(epoch from now()) * 1000)::bigint - 31536000000 + n::bigint * 300 + n::bigint * 7919 % 300';

const planting = `
  insert into orders (order_id, account_id, reference, product, composition, language, instructions, own_reference,
      requester_id, opened_at, delivered_at, custom_values, version)
  select gen_random_uuid(), u.account_id, '3' || lpad(n::text, 9, '0'),
    (array['mail-simple-1y', 'mail-professional-1y'])[1 + n % 2],
    jsonb_build_object('emailAddress', 'person' || n || '@unit' || n % 97 || '.example',
      'givenName', (array['Zoé', 'Ada', 'Noé', 'Inès', 'Jean-Luc', 'Maëlle', 'Bo'])[1 + n % 7],
      'surname', 'Family' || (n::bigint * 7919) % 100003, 'organizationName', 'Unit ' || n % 997, 'registrationNumber', '552100554',
      'streetAddress', n % 90 || ' rue de la République', 'postalCode', '69002', 'localityName', 'Lyon',
      'stateOrProvinceName', '', 'countryName', 'FR'),
    'fr', '', 'PO-' || n, u.user_id, now() - n * interval '1 minute',
    case when n % 6 > 0 then now() - n * interval '1 minute' end, jsonb_build_object('a', 'Cost ' || n % 500), ${version}
  from generate_series($1::int, $2::int) n, users u where u.login = $3`;

const planted = `from orders o where o.reference like '3%' and length(o.reference) = 10
  and not exists (select from invitations i where i.order_id = o.order_id)`;

const parts = [
  `create temporary table fresh as select o.order_id, o.account_id, o.opened_at, o.delivered_at,
     row_number() over () as n ${planted}`,
  'analyze fresh',
  `insert into invitations (invitation_id, account_id, order_id, sent_at, expires_at, accepted_at, version)
     select gen_random_uuid(), account_id, order_id, opened_at, opened_at + interval '30 days', delivered_at, 0 from fresh`,
  `insert into certification_requests (request_id, account_id, order_id, der, spki_sha256, key_kind, received_at,
       link_made_at, version)
     select gen_random_uuid(), account_id, order_id, '', encode(sha256(order_id::text::bytea), 'hex'), 'P-256', delivered_at,
       opened_at, 0 from fresh where delivered_at is not null`,
  // Those of an order beside each other, as they are when it is placed.
  `insert into controls (account_id, order_id, control, outcome, comment, version)
     select account_id, order_id, control, 'ok', '', 0 from fresh, unnest(array[${controlNames.map((name) => `'${name}'`).join(',')}]) control
     order by order_id, control`,
  // The portal's own lists read each certificate: the authority's own stands for all of them.
  // The questions that an authority would have been asked are left out: nothing measured here asks for them.
  `set session_replication_role = replica`,
  `insert into certificates (certificate_id, account_id, order_id, issuance_request_id, authority_id, serial_number, der,
       not_before, not_after, spki_sha256, issued_at, version, signature_hash)
     select gen_random_uuid(), f.account_id, f.order_id, gen_random_uuid(), a.authority_id,
       encode(substr(sha256((f.order_id::text || copy)::bytea), 1, 16), 'hex'), a.certificate, f.delivered_at,
       f.delivered_at + interval '365 days', encode(sha256(f.order_id::text::bytea), 'hex'), f.delivered_at, 0, 'SHA-256'
     from fresh f join authorities a on a.name = 'mail'
       cross join generate_series(1, 2) copy where f.delivered_at is not null and (copy = 1 or f.n % 5 < 2)`,
  `set session_replication_role = origin`,
  'drop table fresh',
];
