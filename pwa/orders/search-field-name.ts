import type { SearchField } from '#core/orders/search-fields.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import { words } from '../shell/words.ts';

/** As the reader knows the field; the account's own by the label it gave them. */
export function searchFieldName(field: SearchField, customFields: readonly CustomFieldView[]): string {
  const own = customFields.find(({ slot }) => field === `custom.${slot}`);
  return own?.label ?? words.value.lists.filters.fields[field] ?? field;
}
