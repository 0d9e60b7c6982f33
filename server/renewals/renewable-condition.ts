import { type SqlBool, sql } from 'kysely';
import { renewalTimes } from '#core/orders/renewal-window.ts';

/** As core's `endOf` has it. */
export const end = sql<Date>`(select max(not_after) from certificates c
  where c.order_id = orders.order_id and c.revoked_at is null)`;

export const endsBetween = (from: Date, until: Date) => sql<SqlBool>`${end} between ${from} and ${until}`;

/** core's `reasonAgainstRenewal` as a condition on `orders`: there is none (REN-1). A test holds the two together. */
export function renewableCondition(now: Date) {
  const after = (ms: number) => new Date(now.getTime() + ms);
  return sql<SqlBool>`(orders.renewal_declined_at is null and orders.renewed_by is null
    and ${endsBetween(after(-renewalTimes.closes), after(renewalTimes.opens))})`;
}
