import { type RawBuilder, sql } from 'kysely';
import * as v from 'valibot';
import type { Actor } from '#core/accounts/actor.ts';
import { toHex } from '#core/bytes.ts';
import { reasonAgainstRenewal } from '#core/orders/renewal.ts';
import { orderState } from '#core/orders/state.ts';
import type { SiteCertificateView, SiteView } from '#core/portal/site-views.ts';
import { coveringHosts } from '#core/sites/covers-host.ts';
import { siteHost } from '#core/sites/site-host.ts';
import { accountOf } from '../orders/find-order.ts';
import { loadOrders } from '../orders/load-orders.ts';
import { orderActions } from '../orders/order-actions.ts';
import type { Portal } from '../portal.ts';

const querySchema = v.object({ host: v.fallback(v.pipe(v.string(), v.maxLength(512)), '') });
/** Of more, nobody looks at the last ones. */
const most = 20;

/** The certificates that cover a host: users see their account's, operators all. */
export async function certificatesForHost(portal: Portal, actor: Actor, query: unknown): Promise<SiteView> {
  const { database, platform } = portal;
  const host = siteHost(v.parse(querySchema, query).host);
  if (host === undefined) return { certificates: [] };
  const accountId = accountOf(actor);
  const found = await database.tables
    .selectFrom('certificates')
    .selectAll()
    .$if(accountId !== undefined, (some) => some.where('account_id', '=', accountId ?? ''))
    .where('hosts', '!=', sql<string[]>`'{}'`)
    .where(overlaps(coveringHosts(host)))
    .orderBy(sql`revoked_at is null`, 'desc')
    .orderBy('not_after', 'desc')
    .orderBy('issued_at', 'desc')
    .limit(most)
    .execute();
  const orders = await loadOrders(database.tables, [...new Set(found.map(({ order_id }) => order_id))]);
  const now = platform.now();
  const views = found.map(async (row): Promise<SiteCertificateView> => {
    const order = orders.find(({ orderId }) => orderId === row.order_id);
    if (order === undefined) throw new Error(`order ${row.order_id} has no invitation or requester`);
    return {
      reference: order.reference,
      orderState: orderState(order, now),
      actions: orderActions(actor, order, now),
      renewalDeclined: order.renewalDeclinedAt !== undefined,
      renewable: reasonAgainstRenewal(order, now) === undefined,
      ...(order.renewedBy === undefined ? {} : { renewedBy: order.renewedBy }),
      hosts: row.hosts,
      serialNumber: row.serial_number,
      sha256: toHex(new Uint8Array(await platform.crypto.subtle.digest('SHA-256', new Uint8Array(row.der)))),
      notBefore: row.not_before.toISOString(),
      notAfter: row.not_after.toISOString(),
      ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at.toISOString() }),
    };
  });
  return { host, certificates: await Promise.all(views) };
}

const overlaps = (wanted: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`hosts && ${[...wanted]}::text[]`;
