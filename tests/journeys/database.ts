import { join } from 'node:path';
import pg from 'pg';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';

// Lets time pass for some rows: the journeys share the machine's clock with the portal.

export async function expireInvitation(portal: FurnishedPortal, reference: string): Promise<void> {
  await change(
    portal,
    `update invitations set expires_at = now() - interval '1 minute'
     where order_id = (select order_id from orders where reference = $1)`,
    reference,
  );
}

/** Everybody who is signed in under this login proved who they are eleven minutes ago. */
export async function ageProofs(portal: FurnishedPortal, login: string): Promise<void> {
  await change(
    portal,
    `update sessions set proven_at = now() - interval '11 minutes' where ${theirs}`,
    login,
  );
}

/** Their sessions have rested for too long. Naming `proven_at` makes the portal look again. */
export async function ageSessions(portal: FurnishedPortal, login: string): Promise<void> {
  await change(
    portal,
    `update sessions set seen_at = now() - interval '1 day', proven_at = proven_at where ${theirs}`,
    login,
  );
}

/** They last changed their password thirteen months ago. */
export async function agePassword(portal: FurnishedPortal, login: string): Promise<void> {
  await change(
    portal,
    `update users set password_changed_at = now() - interval '13 months' where login = $1`,
    login,
  );
}

/** Their account signs in by certificate from now on; whoever has none is not mailed a link. */
export async function askForCertificates(portal: FurnishedPortal, login: string): Promise<void> {
  await change(
    portal,
    `update accounts set sign_in_mode = 'certificate'
     where account_id = (select account_id from users where login = $1)`,
    login,
  );
}

/** The certificates of one order, of 90 days, stand for these hosts and end in so many; those of others stand for none. */
export async function standForHosts(
  portal: FurnishedPortal,
  {
    reference,
    hosts,
    days,
  }: { readonly reference: string; readonly hosts: readonly string[]; readonly days: number },
): Promise<void> {
  await change(
    portal,
    `update certificates set (hosts, not_before, not_after) = (
       select case when reference = $1 then '{${hosts.join(',')}}'::text[] else '{}' end,
         case when reference = $1 then now() + interval '${days - 90} days' else not_before end,
         case when reference = $1 then now() + interval '${days} days 1 hour' else not_after end
       from orders where orders.order_id = certificates.order_id)`,
    reference,
  );
}

/** The certificate of an order ends in so many days. */
export async function endIn(portal: FurnishedPortal, reference: string, days: number): Promise<void> {
  await change(
    portal,
    `update certificates set not_after = now() + interval '${days} days 1 hour'
     where order_id = (select order_id from orders where reference = $1)`,
    reference,
  );
}

/** The certificate of an order is this one. */
export async function replaceCertificate(
  portal: FurnishedPortal,
  reference: string,
  der: Buffer,
): Promise<void> {
  await change(
    portal,
    `update certificates set der = '\\x${der.toString('hex')}'
     where order_id = (select order_id from orders where reference = $1)`,
    reference,
  );
}

const theirs = 'user_id = (select user_id from users where login = $1)';

async function change({ dataDirectory }: FurnishedPortal, statement: string, value: string): Promise<void> {
  const client = new pg.Client({
    host: join(dataDirectory, 'postgres'),
    user: 'paraphe',
    database: 'postgres',
  });
  await client.connect();
  const { rowCount } = await client.query(statement, [value]);
  await client.end();
  if (rowCount === 0) throw new Error(`nothing is there to change for ${value}`);
}
