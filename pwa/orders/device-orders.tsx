import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListColumnsView } from '#core/portal/administration-views.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import type { Account } from '../device/account.ts';
import { questionOf } from '../device/read-here.ts';
import type { Column } from '../look/data-table.tsx';
import { Loading } from '../look/spinner.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import type { Reading } from '../shell/reading.ts';
import { formats, words } from '../shell/words.ts';
import { askAhead } from './ask-ahead.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EndlessTable } from './endless-table.tsx';
import { type ListQuery, readingQueryOf } from './list-query.ts';
import type { RowActions } from './order-table.tsx';
import { createSelection, mostChosen, type Selection } from './selection.ts';
import { blockSize, primeRows, useEndlessRows } from './use-endless-rows.ts';

interface DeviceOrdersProps {
  readonly account: Account;
  readonly asked: ListQuery;
  readonly columns: Reading<ListColumnsView>;
  readonly onSort: (column: string) => void;
  readonly whenNone: VNode;
  readonly actionsOf?: RowActions | undefined;
}

/** The list from what the device has: as long as it is, and as fast as one types. */
export function DeviceOrders(props: DeviceOrdersProps): VNode {
  const { account, asked, columns, onSort, whenNone, actionsOf } = props;
  const { portal, newId } = useEnvironment();
  const { sort, direction } = asked;
  const question = questionOf(readingQueryOf(asked));
  const endless = useEndlessRows(account, question);
  const selection = useMemo(() => createSelection(portal, newId), [portal]);
  const { ordering } = words.value;
  const leading = useMemo(() => [selecting(selection)], [selection, ordering]);
  const person = { ...account.person, kind: 'user' } as const;
  const found = {
    total: endless.total ?? 0,
    first: async () => (await account.ask('list', { question, offset: 0, limit: mostChosen })).rows,
  };
  if (endless.total === undefined) return <Loading />;
  return (
    // A plain block: in a grid what is to stay in sight could not leave its cell.
    <div>
      {endless.total === 0 ? (
        whenNone
      ) : (
        <div class="order-rows">
          <p class="small soft" role="status">
            <Found total={endless.total} account={account} />
          </p>
          <Loaded reading={columns}>
            {({ chosen, customFields }) => (
              <EndlessTable
                endless={endless}
                path="/orders"
                columns={chosen}
                customFields={customFields}
                leading={leading}
                sorting={sort && { column: sort, direction: direction ?? 'ascending' }}
                onSort={onSort}
                actionsOf={actionsOf}
              />
            )}
          </Loaded>
        </div>
      )}
      <BulkBar selection={selection} person={person} found={found} />
    </div>
  );
}

/** By itself: how many there are is told more often than rows change. */
function Found({ total, account }: { readonly total: number; readonly account: Account }): VNode {
  const { number } = formats.value;
  return <>{words.value.common.rows(number(total), number(account.status.value.known))}</>;
}

/** To be called, and waited for, before the list takes the place of the portal's own. */
export function primeOrders(account: Account, asked: ListQuery): Promise<void> {
  return primeRows(account, questionOf(readingQueryOf(asked)));
}

/** To be called before the list is drawn for what is asked now. */
export function askOrders(account: Account, asked: ListQuery): void {
  askAhead(account, { question: questionOf(readingQueryOf(asked)), limit: blockSize });
}

function selecting({ chosen, toggle }: Selection): Column<OrderSummary> {
  const { list } = words.value.ordering;
  return {
    key: 'select',
    class: 'select-cell',
    title: list.select,
    cell: ({ reference, holderName, state, serialNumber }) => (
      <input
        type="checkbox"
        class="select-box"
        aria-label={list.selectOne(holderName, reference)}
        checked={chosen.value.has(reference)}
        onChange={() => toggle({ reference, holderName, state, ...(serialNumber && { serialNumber }) })}
      />
    ),
  };
}
