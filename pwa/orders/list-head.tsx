import { Columns3 } from 'lucide-preact';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import type { OrderState } from '#core/orders/state.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import type { Account } from '../device/account.ts';
import { ButtonLink } from '../look/button.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { CsvExport } from './csv-export.tsx';
import { ListFilters } from './list-filters.tsx';
import { addressOfList, type ListQuery, readingQueryOf } from './list-query.ts';
import { SearchField } from './search-field.tsx';
import { StateFilter } from './state-filter.tsx';
import './chips.css';

interface ListHeadProps {
  readonly asked: ListQuery;
  readonly states: readonly OrderState[];
  readonly path: string;
  readonly customFields: readonly CustomFieldView[];
  readonly go: (changed: Partial<ListQuery>) => void;
  /** Undefined: the portal is asked, page by page. */
  readonly account: Account | undefined;
}

/** What the list is asked: words, filters, state. */
export function ListHead({ asked, states, path, customFields, go, account }: ListHeadProps): VNode {
  const openOnly = useOnlyHit(path, asked);
  const hrefOf = (changed: Partial<ListQuery>) => addressOfList(path, { ...asked, offset: 0, ...changed });
  return (
    <>
      <div class="list-tools">
        <div class="list-search">
          <SearchField
            label={words.value.ordering.list.search}
            value={asked.search}
            onSearch={(text) => go({ search: text })}
            onEnter={openOnly}
            immediate={account !== undefined}
          />
          <ListFilters asked={asked} customFields={customFields} onFilters={go} />
        </div>
        <ListTools asked={asked} account={account} />
      </div>
      <ChosenFilters asked={asked} customFields={customFields} hrefOf={hrefOf} />
      <StateFilter states={states} current={asked.state ?? 'all'} hrefOf={(state) => hrefOf({ state })} />
    </>
  );
}

/** Whoever presses Enter and has found one order alone is led to it (LST-2). */
function useOnlyHit(path: string, asked: ListQuery): (search: string) => Promise<void> {
  const { portal } = useEnvironment();
  const { route } = useLocation();
  return async (search) => {
    if (search === '') return;
    const query = { ...readingQueryOf({ ...asked, search }), limit: 1 };
    // Why not is said by the list itself, which asks the same.
    const page = await portal.read('/api/orders', { query }).catch(() => undefined);
    const [only] = page?.rows ?? [];
    if (page?.total === 1 && only) route(`${path}/${only.reference}`);
  };
}

/** What the list shows, and the list itself to take away. */
function ListTools({ asked, account }: Pick<ListHeadProps, 'account' | 'asked'>): VNode {
  const { columns } = words.value.administration;
  return (
    <div class="form-actions">
      <ButtonLink kind="quiet" icon={Columns3} href="/me/columns">
        {columns.choose}
      </ButtonLink>
      <CsvExport asked={asked} account={account} />
    </div>
  );
}
