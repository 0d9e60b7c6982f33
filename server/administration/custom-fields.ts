import { type Kysely, sql } from 'kysely';
import { customSlots } from '#core/accounts/custom-fields.ts';
import type { CustomFieldUse, CustomFieldView } from '#core/portal/administration-views.ts';
import type { Tables } from '../database/tables.ts';

/** The account's own fields that have a label, in the order of their slots. */
export function customFieldsOf(db: Kysely<Tables>, accountId: string): Promise<CustomFieldView[]> {
  return db
    .selectFrom('custom_fields')
    .select(['slot', 'label', 'description'])
    .where('account_id', '=', accountId)
    .orderBy('slot')
    .execute();
}

/** All four, with what would be hidden if one were taken away. */
export async function customFieldUses(
  db: Kysely<Tables>,
  accountId: string,
): Promise<readonly CustomFieldUse[]> {
  const [fields, used] = await Promise.all([
    customFieldsOf(db, accountId),
    sql<{ slot: string; orders: number }>`select slot, count(*) as orders
      from orders, jsonb_each_text(custom_values) as filled (slot, value)
      where account_id = ${accountId} and custom_values <> '{}' and value <> ''
      group by slot`.execute(db),
  ]);
  return customSlots.map((slot) => {
    const { label = '', description = '' } = fields.find((field) => field.slot === slot) ?? {};
    return { slot, label, description, orders: used.rows.find((row) => row.slot === slot)?.orders ?? 0 };
  });
}
