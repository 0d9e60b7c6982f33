import { RefreshCw, Save } from 'lucide-preact';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import type { Account } from '../../device/account.ts';
import { device } from '../../device/device.ts';
import { saveFile } from '../../files/save-file.ts';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Section } from '../../look/section.tsx';
import { Loading } from '../../look/spinner.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { DeviceState } from './device-state.tsx';
import { Leaving } from './leaving.tsx';
import { RefusedList } from './refused-list.tsx';
import { WaitingList } from './waiting-list.tsx';
import './outbox.css';

/** What this device keeps of the account, what waits on it, and what was refused (OFF-2). */
export default function OutboxScreen(): VNode {
  const { outbox } = words.value;
  return (
    <SignedIn as="user" title={outbox.title}>
      {() => (
        <Screen title={outbox.title} lead={<p>{outbox.lead}</p>}>
          {device.value ? <Outbox account={device.value} /> : <Loading />}
        </Screen>
      )}
    </SignedIn>
  );
}

function Outbox({ account }: { readonly account: Account }): VNode {
  const { query } = useLocation();
  const { outbox } = words.value;
  const { entries, receipts, trouble, syncing, unreadable } = account.status.value;
  return (
    <>
      {query.leaving !== undefined && <Leaving account={account} />}
      {trouble && (
        <Notice kind="warning" title={outbox.troubles[trouble].title} announced>
          <p>{outbox.troubles[trouble].text}</p>
        </Notice>
      )}
      {unreadable > 0 && (
        <Notice
          kind="warning"
          title={outbox.unreadable(unreadable)}
          announced
          actions={<Button onClick={() => account.ask('dropUnreadable', null)}>{outbox.dismiss}</Button>}
        >
          <p>{outbox.unreadableText}</p>
        </Notice>
      )}
      <Section
        title={outbox.waiting}
        actions={
          <>
            <Button icon={RefreshCw} busy={syncing} onClick={account.sync}>
              {outbox.sendNow}
            </Button>
            {entries.length + receipts.length > 0 && (
              <Button icon={Save} kind="quiet" onClick={() => exportWaiting(account)}>
                {outbox.export}
              </Button>
            )}
          </>
        }
      >
        <WaitingList account={account} />
      </Section>
      {receipts.length > 0 && (
        <Section title={outbox.refused}>
          <p class="soft">{outbox.refusedLead}</p>
          <RefusedList account={account} />
        </Section>
      )}
      <Section title={outbox.state}>
        <DeviceState account={account} />
      </Section>
    </>
  );
}

/** For whoever fears for it: what waits and what was refused, as the portal would get it. */
function exportWaiting({ status, person }: Account): void {
  const { entries, receipts } = status.value;
  const content = JSON.stringify({ login: person.login, entries, receipts }, null, 2);
  saveFile('paraphe-outbox.json', content, 'application/json');
}
