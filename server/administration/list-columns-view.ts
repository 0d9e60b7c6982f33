import { Refusal } from '#core/errors/refusal.ts';
import { chosenColumns, listColumns, slotOf, usualColumns } from '#core/orders/list-columns.ts';
import type { ListColumnsView } from '#core/portal/administration-views.ts';
import type { Database } from '../database/database.ts';
import type { Asker } from '../http/who-asks.ts';
import { customFieldsOf } from './custom-fields.ts';

/** What the lists of whoever asks show; a field that the account took away is in none. */
export async function listColumnsView(db: Database, asker: Asker): Promise<ListColumnsView> {
  if (!('accountId' in asker)) throw new Refusal('signin.required');
  const [kept, customFields] = await Promise.all([
    keptColumns(db, asker),
    customFieldsOf(db, asker.accountId),
  ]);
  const slots = customFields.map(({ slot }) => slot);
  const chosen = chosenColumns(kept ?? usualColumns[asker.kind === 'operator' ? 'operator' : 'user']).filter(
    (column) => {
      const slot = slotOf(column);
      return slot === undefined || slots.includes(slot);
    },
  );
  return { chosen, isUsual: kept === null, customFields };
}

/** What a person chose; programs see all there is. */
async function keptColumns(db: Database, asker: Asker): Promise<readonly string[] | null> {
  if (!('userId' in asker)) return listColumns;
  const { list_columns } = await db
    .selectFrom('users')
    .select('list_columns')
    .where('user_id', '=', asker.userId)
    .executeTakeFirstOrThrow();
  return list_columns;
}
