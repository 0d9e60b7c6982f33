import { type RawBuilder, sql } from 'kysely';
import { customSlots } from '#core/accounts/custom-fields.ts';
import type { SearchField } from '#core/orders/search-fields.ts';

const composed = (field: string) => sql`(orders.composition ->> ${sql.lit(field)})`;
/** As `holderName` says it. */
const holder = sql`coalesce(nullif(trim(${composed('givenName')} || ' ' || ${composed('surname')}), ''),
  ${composed('emailAddress')})`;

/** Anywhere in one field, or in what the list shows, whatever the case; on `orders` (LST-2). */
export function searchCondition(search: string, field: SearchField | undefined): RawBuilder<boolean> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const slot = customSlots.find((one) => field === `custom.${one}`);
  if (slot !== undefined) return sql`(orders.custom_values ->> ${sql.lit(slot)}) ilike ${pattern}`;
  switch (field) {
    case 'holder':
      return sql`${holder} ilike ${pattern}`;
    case 'emailAddress':
    case 'organizationName':
      return sql`${composed(field)} ilike ${pattern}`;
    case 'reference':
      return sql`orders.reference ilike ${pattern}`;
    case 'ownReference':
      return sql`orders.own_reference ilike ${pattern}`;
    case 'serialNumber':
      return ofCertificate('serial_number', pattern);
    case 'authorityReference':
      return ofCertificate('issuance_request_id', pattern);
    default:
      return anywhere(search, pattern);
  }
}

interface Ends {
  readonly endsFrom: Date | undefined;
  readonly endsUntil: Date | undefined;
}

/** Orders whose newest certificate ends between two moments. */
export function validityCondition({ endsFrom, endsUntil }: Ends): RawBuilder<boolean> {
  const notAfter = sql`(select not_after from certificates c where c.order_id = orders.order_id
    order by issued_at desc limit 1)`;
  const from = endsFrom ? sql`${notAfter} >= ${endsFrom}` : sql`true`;
  const until = endsUntil ? sql`${notAfter} <= ${endsUntil}` : sql`true`;
  return sql`(${from} and ${until})`;
}

function ofCertificate(column: 'issuance_request_id' | 'serial_number', pattern: string) {
  return sql<boolean>`exists (select from certificates c where c.order_id = orders.order_id
    and ${sql.ref(`c.${column}`)}::text ilike ${pattern})`;
}

/** Certificates are looked at only for what may be one of their numbers: words are far more often asked for. */
function anywhere(search: string, pattern: string): RawBuilder<boolean> {
  const shown = sql<boolean>`(orders.reference || ' ' || orders.own_reference || ' ' ||
    ${composed('givenName')} || ' ' || ${composed('surname')} || ' ' ||
    ${composed('emailAddress')} || ' ' || ${composed('organizationName')} || ' ' ||
    concat_ws(' ', orders.custom_values ->> 'a', orders.custom_values ->> 'b', orders.custom_values ->> 'c',
      orders.custom_values ->> 'd')) ilike ${pattern}`;
  if (!/^[\da-f-]{6,}$/i.test(search)) return shown;
  return sql`(${shown} or ${ofCertificate('serial_number', pattern)}
    or ${ofCertificate('issuance_request_id', pattern)})`;
}
