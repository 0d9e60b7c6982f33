import { Inbox } from 'lucide-preact';
import type { VNode } from 'preact';
import type { AccountRequestSummary } from '#core/portal/account-opening-views.ts';
import { RequestStateBadge } from '../../accounts/request-state-badge.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Screen } from '../../look/screen.tsx';
import { Time } from '../../look/time.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, words } from '../../shell/words.ts';

export default function OfficeAccountRequestsScreen(): VNode {
  return (
    <SignedIn as="operator" title={words.value.accountOpening.requests.title}>
      {() => <Requests />}
    </SignedIn>
  );
}

function Requests(): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/office/account-requests', { signal }), [portal]);
  const { requests } = words.value.accountOpening;
  return (
    <Screen title={requests.title}>
      <Loaded reading={reading}>
        {(rows) =>
          rows.length > 0 ? (
            <DataTable
              caption={requests.title}
              columns={columns()}
              rows={rows}
              rowKey={({ requestId }) => requestId}
            />
          ) : (
            <EmptyState icon={Inbox} title={requests.none}>
              {requests.noneText}
            </EmptyState>
          )
        }
      </Loaded>
    </Screen>
  );
}

function columns(): readonly Column<AccountRequestSummary>[] {
  const { accountOpening, common } = words.value;
  const { fields, requests } = accountOpening;
  return [
    {
      key: 'organisation',
      title: requests.organisation,
      heading: true,
      cell: ({ number, organizationName }) => (
        <a href={`/office/account-requests/${number}`}>
          <strong>{organizationName || requests.erased}</strong>
        </a>
      ),
    },
    {
      key: 'number',
      title: requests.number,
      cell: ({ number }) => <span class="mono">{number}</span>,
    },
    {
      key: 'country',
      title: requests.country,
      cell: ({ countryName }) => formats.value.country(countryName),
    },
    { key: 'plan', title: fields.plan, cell: ({ plan }) => common.plans[plan] },
    {
      key: 'sent',
      title: requests.sent,
      cell: ({ sentAt }) => <Time at={sentAt} as="shortDate" />,
    },
    { key: 'state', title: requests.state, cell: ({ state }) => <RequestStateBadge state={state} /> },
  ];
}
