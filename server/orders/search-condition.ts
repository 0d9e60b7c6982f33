import { type RawBuilder, sql } from 'kysely';
import { customSlots } from '#core/accounts/custom-fields.ts';
import type { SearchField } from '#core/orders/search-fields.ts';
import { type ValidityBound, validityBounds } from '#core/orders/validity-bounds.ts';

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

type Bounds = { readonly [Bound in ValidityBound]: Date | undefined };

/** Orders whose newest certificate begins and ends between these moments; undefined where none is asked for. */
export function validityCondition(bounds: Bounds): RawBuilder<boolean> | undefined {
  const asked = validityBounds.flatMap((bound) => {
    const moment = bounds[bound];
    return moment === undefined ? [] : [sql`${sides[bound]} ${moment}`];
  });
  if (asked.length === 0) return undefined;
  return sql`exists (select from
    (select not_before, not_after from certificates c where c.order_id = orders.order_id order by issued_at desc limit 1) newest
    where ${sql.join(asked, sql` and `)})`;
}

const sides: Readonly<Record<ValidityBound, RawBuilder<unknown>>> = {
  startsFrom: sql`not_before >=`,
  startsUntil: sql`not_before <=`,
  endsFrom: sql`not_after >=`,
  endsUntil: sql`not_after <=`,
};

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
