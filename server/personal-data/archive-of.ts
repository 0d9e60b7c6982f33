import { type Kysely, sql } from 'kysely';
import { archiveEnd } from '#core/accounts/retention.ts';
import type { Tables } from '../database/tables.ts';

/** What keeps a person's data from being erased. */
export interface Archive {
  /** Orders that may still lead to a certificate. */
  readonly openOrders: number;
  /** Until when their certificates have to be documented; undefined when there are none. */
  readonly until: Date | undefined;
}

/** Why the data of somebody who placed orders has to stay, and for how long. */
export async function archiveOf(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  userId: string,
  now: Date,
): Promise<Archive> {
  const [ends, open] = await Promise.all([
    db
      .selectFrom('orders')
      .innerJoin('certificates', 'certificates.order_id', 'orders.order_id')
      // A certificate ends when it is revoked, too.
      .select(sql<Date | null>`max(least(certificates.not_after, certificates.revoked_at))`.as('last'))
      .where('requester_id', '=', userId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('orders')
      .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('requester_id', '=', userId)
      .where('refused_at', 'is', null)
      .where('delivered_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where(({ or, eb }) => or([eb('accepted_at', 'is not', null), eb('expires_at', '>', now)]))
      .executeTakeFirstOrThrow(),
  ]);
  return { openOrders: open.count, until: archiveEnd(ends.last === null ? [] : [ends.last]) };
}
