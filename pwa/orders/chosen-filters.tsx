import { X } from 'lucide-preact';
import type { VNode } from 'preact';
import { validityBounds } from '#core/orders/validity-bounds.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import { Icon } from '../look/icon.tsx';
import { formats, words } from '../shell/words.ts';
import type { Filters } from './list-filters.tsx';
import type { ListQuery } from './list-query.ts';
import { searchFieldName } from './search-field-name.ts';

interface ChosenFiltersProps {
  readonly asked: ListQuery;
  readonly customFields: readonly CustomFieldView[];
  readonly hrefOf: (changed: Filters) => string;
}

/** What was chosen besides the words and the state: each is a link to the list without it. */
export function ChosenFilters({ asked, customFields, hrefOf }: ChosenFiltersProps): VNode | null {
  const { filters } = words.value.lists;
  const { field, renewable } = asked;
  const day = (text: string) => formats.value.shortDate(`${text}T12:00`);
  const chosen = [
    field && {
      text: filters.inField(searchFieldName(field, customFields)),
      without: { field: undefined },
    },
    renewable && { text: filters.renewable, without: { renewable: undefined } },
    ...validityBounds.map((bound) => {
      const bounding = asked[bound];
      return bounding && { text: filters.bounded[bound](day(bounding)), without: { [bound]: undefined } };
    }),
  ].filter((one) => typeof one === 'object');
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label={filters.chosen}>
      {chosen.map(({ text, without }) => (
        <li key={text}>
          <a class="chip" href={hrefOf(without)} aria-label={filters.remove(text)}>
            {text}
            <Icon of={X} size={14} />
          </a>
        </li>
      ))}
    </ul>
  );
}
