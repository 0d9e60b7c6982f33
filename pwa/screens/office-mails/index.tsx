import { Mail } from 'lucide-preact';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import type { MailSummary } from '#core/portal/views.ts';
import { Badge } from '../../look/badge.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Notice } from '../../look/notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Time } from '../../look/time.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { MailPage } from './mail-page.tsx';
import { mailTones } from './mail-tones.ts';
import './mails.css';

export default function OfficeMailsScreen(): VNode {
  const { mails } = words.value.office;
  const { query } = useLocation();
  return (
    <SignedIn as="operator" title={mails.title}>
      {() => (query.mail ? <MailPage key={query.mail} mailId={query.mail} /> : <MailList />)}
    </SignedIn>
  );
}

function MailList(): VNode {
  const { portal, session } = useEnvironment();
  const { mails } = words.value.office;
  const reading = useReading((signal) => portal.read('/api/office/mails', { signal }), [portal]);
  return (
    <Screen title={mails.title} lead={<p>{mails.lead}</p>}>
      {session.view.value?.mailIsDelivered === false && <Notice kind="info">{mails.notDelivered}</Notice>}
      <Loaded reading={reading}>
        {(rows) =>
          rows.length > 0 ? (
            <DataTable
              caption={mails.title}
              columns={columns()}
              rows={rows}
              rowKey={({ mailId }) => mailId}
            />
          ) : (
            <EmptyState icon={Mail} title={mails.none}>
              {mails.noneText}
            </EmptyState>
          )
        }
      </Loaded>
    </Screen>
  );
}

function columns(): readonly Column<MailSummary>[] {
  const { mails } = words.value.office;
  return [
    {
      key: 'subject',
      title: mails.subject,
      heading: true,
      cell: ({ mailId, subject }) => (
        <a class="mail-link" href={`/office/mails?mail=${encodeURIComponent(mailId)}`}>
          {subject}
        </a>
      ),
    },
    { key: 'to', title: mails.to, cell: ({ to }) => <span class="mail-address">{to}</span> },
    {
      key: 'state',
      title: mails.state,
      cell: ({ state }) => <Badge tone={mailTones[state]}>{mails.states[state]}</Badge>,
    },
    { key: 'at', title: mails.at, cell: ({ at }) => <Time at={at} as="shortDateTime" /> },
  ];
}
