import { type RawBuilder, sql } from 'kysely';
import { type SortableColumn, slotOf } from '#core/orders/list-columns.ts';

const newest = (column: 'issuance_request_id' | 'not_after' | 'not_before' | 'subject_alt_names') =>
  sql`(select ${sql.ref(column)} from certificates c where c.order_id = orders.order_id
    order by issued_at desc limit 1)`;
const composed = (field: string) => sql`lower(orders.composition ->> ${sql.lit(field)})`;

/** What a column sorts by, on `orders`; texts whatever their case, those that are empty last. */
export function sortKey(column: SortableColumn): RawBuilder<unknown> {
  const slot = slotOf(column);
  if (slot !== undefined) return filled(sql`lower(orders.custom_values ->> ${sql.lit(slot)})`);
  switch (column) {
    case 'ownReference':
      return filled(sql`lower(orders.own_reference)`);
    case 'holder':
      return sql`coalesce(nullif(trim(${composed('surname')} || ' ' || ${composed('givenName')}), ''),
        ${composed('emailAddress')})`;
    case 'emailAddress':
      return composed('emailAddress');
    case 'organizationName':
      return filled(composed('organizationName'));
    case 'organizationNumber':
      return filled(composed('registrationNumber'));
    case 'subjectAltNames':
      return newest('subject_alt_names');
    case 'authorityReference':
      return newest('issuance_request_id');
    case 'productCode':
      return sql`orders.product`;
    case 'reference':
      return sql`orders.reference`;
    case 'notBefore':
      return newest('not_before');
    case 'notAfter':
      return newest('not_after');
    case 'accountName':
      return sql`(select lower(name) from accounts where accounts.account_id = orders.account_id)`;
    default:
      return sql`orders.opened_at`;
  }
}

const filled = (key: RawBuilder<unknown>) => sql`nullif(${key}, '')`;
