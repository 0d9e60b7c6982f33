import { Plus, Users } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AccountSummary } from '#core/portal/views.ts';
import { Button } from '../../look/button.tsx';
import { type Column, DataTable, type Sorting } from '../../look/data-table.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Screen } from '../../look/screen.tsx';
import { Time } from '../../look/time.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, language, words } from '../../shell/words.ts';
import { OpenAccountDialog } from './open-account-dialog.tsx';
import { nextSorting, sortAccounts } from './sort-accounts.ts';

export default function OfficeAccountsScreen(): VNode {
  return (
    <SignedIn as="operator" title={words.value.office.accounts.title}>
      {() => <Accounts />}
    </SignedIn>
  );
}

function Accounts(): VNode {
  const { portal } = useEnvironment();
  const [opening, setOpening] = useState(false);
  const [sorting, setSorting] = useState<Sorting>({ column: 'opened', direction: 'descending' });
  const reading = useReading((signal) => portal.read('/api/office/accounts', { signal }), [portal]);
  const { accounts } = words.value.office;
  return (
    <Screen
      title={accounts.title}
      actions={
        <Button kind="main" icon={Plus} onClick={() => setOpening(true)}>
          {accounts.open}
        </Button>
      }
    >
      <Loaded reading={reading}>
        {(rows) =>
          rows.length > 0 ? (
            <DataTable
              caption={accounts.title}
              columns={columns()}
              rows={sortAccounts(rows, sorting, language.value)}
              sorting={sorting}
              onSort={(column) => setSorting(nextSorting(sorting, column))}
              rowKey={({ accountId }) => accountId}
            />
          ) : (
            <EmptyState icon={Users} title={accounts.none}>
              {accounts.noneText}
            </EmptyState>
          )
        }
      </Loaded>
      <OpenAccountDialog open={opening} onClose={() => setOpening(false)} onDone={reading.reload} />
    </Screen>
  );
}

function columns(): readonly Column<AccountSummary>[] {
  const { common, office } = words.value;
  const { accounts } = office;
  const { number } = formats.value;
  return [
    {
      key: 'name',
      title: accounts.name,
      heading: true,
      sortable: true,
      cell: ({ accountId, name }) => (
        <a href={`/office/accounts/${accountId}`}>
          <strong>{name}</strong>
        </a>
      ),
    },
    { key: 'plan', title: accounts.plan, cell: ({ plan }) => common.plans[plan] },
    { key: 'users', title: accounts.users, end: true, sortable: true, cell: ({ users }) => number(users) },
    {
      key: 'orders',
      title: accounts.orders,
      end: true,
      sortable: true,
      cell: ({ orders }) => number(orders),
    },
    {
      key: 'opened',
      title: accounts.opened,
      sortable: true,
      cell: ({ openedAt }) => <Time at={openedAt} as="shortDate" />,
    },
  ];
}
