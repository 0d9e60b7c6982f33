import { sql } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { nextToEndShown } from '#core/orders/next-to-end.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import type { Database } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { accountOf } from './find-order.ts';
import { loadOrders } from './load-orders.ts';
import { orderSummary } from './order-summary.ts';

export async function listEnding(
  { database, platform }: Portal,
  actor: Actor,
): Promise<readonly OrderSummary[]> {
  const now = platform.now();
  const ending = await nextToEnd(database.tables, {
    accountId: accountOf(actor),
    now,
    limit: nextToEndShown,
  });
  const orders = await loadOrders(database.tables, ending);
  return orders.map((order) => orderSummary(order, now));
}

interface Wanted {
  /** Undefined: of all accounts. */
  readonly accountId: string | undefined;
  readonly now: Date;
  readonly limit: number;
}

/**
 * The ids of the valid orders that end next, the first to end first. Found by their certificates, from the next end on: what
 * is shown of an account first must not wait for a look at all its orders.
 */
export async function nextToEnd(db: Database, { accountId, now, limit }: Wanted): Promise<readonly string[]> {
  // An order with several certificates ends with the last of them.
  const later = sql<boolean>`exists (select from certificates later where later.order_id = certificates.order_id
    and later.revoked_at is null and (later.not_after, later.certificate_id) > (certificates.not_after, certificates.certificate_id))`;
  const rows = await db
    .selectFrom('certificates')
    .select('order_id')
    .where('revoked_at', 'is', null)
    .where('not_after', '>', now)
    .where(sql<boolean>`not ${later}`)
    .$if(accountId !== undefined, (certificates) =>
      certificates.where('account_id', '=', accountId as string),
    )
    .orderBy('not_after')
    .limit(limit)
    .execute();
  return rows.map(({ order_id }) => order_id);
}
