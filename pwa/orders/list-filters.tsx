import { SlidersHorizontal } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ValidityBound } from '#core/orders/validity-bounds.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import { Button } from '../look/button.tsx';
import { LazyPart } from '../shell/lazy-part.tsx';
import { words } from '../shell/words.ts';
import type { ListQuery } from './list-query.ts';

export type Filters = Pick<ListQuery, ValidityBound | 'field' | 'renewable'>;

interface ListFiltersProps {
  readonly asked: ListQuery;
  readonly customFields: readonly CustomFieldView[];
  readonly onFilters: (filters: Filters) => void;
}

const loadDialog = () => import('./filters-dialog.tsx');

/** Where a word is looked for, and between which days validity begins and ends (LST-2): a dialog, which a phone shows as a sheet. */
export function ListFilters({ asked, customFields, onFilters }: ListFiltersProps): VNode {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { filters } = words.value.lists;
  const { field, renewable, startsFrom, startsUntil, endsFrom, endsUntil } = asked;
  const count = [field, renewable, startsFrom ?? startsUntil, endsFrom ?? endsUntil].filter(Boolean).length;
  return (
    <>
      <Button icon={SlidersHorizontal} onClick={() => setOpen(true)}>
        {filters.open(count)}
      </Button>
      {open && (
        <LazyPart
          load={loadDialog}
          onClose={close}
          props={{
            first: { field, renewable, startsFrom, startsUntil, endsFrom, endsUntil },
            customFields,
            onClose: close,
            onFilters: (chosen: Filters) => {
              close();
              onFilters(chosen);
            },
          }}
        />
      )}
    </>
  );
}
