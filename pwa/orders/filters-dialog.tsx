import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type SearchField, searchFields } from '#core/orders/search-fields.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { Dialog } from '../look/dialog.tsx';
import { SelectField } from '../look/select-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { words } from '../shell/words.ts';
import type { Filters } from './list-filters.tsx';
import { searchFieldName } from './search-field-name.ts';

export interface FiltersDialogProps {
  readonly first: Filters;
  readonly customFields: readonly CustomFieldView[];
  readonly onFilters: (filters: Filters) => void;
  readonly onClose: () => void;
}

const pairs = [
  ['startsFrom', 'startsUntil'],
  ['endsFrom', 'endsUntil'],
] as const;

const none: Filters = {
  field: undefined,
  renewable: undefined,
  startsFrom: undefined,
  startsUntil: undefined,
  endsFrom: undefined,
  endsUntil: undefined,
};

function areTurned(chosen: Filters, [from, until]: (typeof pairs)[number]): boolean {
  const [first, last] = [chosen[from], chosen[until]];
  return Boolean(first && last && first > last);
}

/** Asks where to look, and for which days. */
export default function FiltersDialog({
  first,
  customFields,
  onFilters,
  onClose,
}: FiltersDialogProps): VNode {
  const [chosen, setChosen] = useState(first);
  const form = useId();
  const { common, lists } = words.value;
  const { filters } = lists;
  const { field, renewable } = chosen;
  const isTurned = pairs.some((pair) => areTurned(chosen, pair));
  const change = (changed: Filters) => setChosen({ ...chosen, ...changed });
  return (
    <Dialog
      open
      title={filters.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onFilters(none)}>{common.clearFilter}</Button>
          <Button kind="main" type="submit" form={form}>
            {filters.show}
          </Button>
        </>
      }
    >
      <form
        class="form"
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTurned) onFilters(chosen);
        }}
      >
        <SelectField
          label={filters.field}
          value={field ?? ''}
          onValue={(value) => change({ field: value === '' ? undefined : value })}
          choices={[
            { value: '', label: filters.everyField },
            ...offered(customFields).map((value) => ({ value, label: searchFieldName(value, customFields) })),
          ]}
        />
        <Checkbox
          label={filters.renewable}
          checked={renewable !== undefined}
          onChecked={(on) => change({ renewable: on ? 'now' : undefined })}
        />
        {pairs.map((pair) => (
          <div class="form-row" key={pair[0]}>
            {pair.map((bound) => (
              <TextField
                key={bound}
                type="date"
                label={filters.bounds[bound]}
                optional
                error={bound === pair[1] && areTurned(chosen, pair) ? filters.turned : undefined}
                value={chosen[bound] ?? ''}
                onValue={(day) => change({ [bound]: day || undefined })}
              />
            ))}
          </div>
        ))}
      </form>
    </Dialog>
  );
}

/** The account's own fields are there as far as it has defined them. */
function offered(customFields: readonly CustomFieldView[]): readonly SearchField[] {
  return searchFields.filter(
    (field) => !field.startsWith('custom.') || customFields.some(({ slot }) => field === `custom.${slot}`),
  );
}
