import { join } from 'node:path';
import pg from 'pg';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';

/** Lets the time of an invitation run out: the journeys share the machine's clock with the portal. */
export async function expireInvitation({ dataDirectory }: FurnishedPortal, reference: string): Promise<void> {
  const client = new pg.Client({
    host: join(dataDirectory, 'postgres'),
    user: 'paraphe',
    database: 'postgres',
  });
  await client.connect();
  await client.query(
    `update invitations set expires_at = now() - interval '1 minute'
     where order_id = (select order_id from orders where reference = $1)`,
    [reference],
  );
  await client.end();
}
