import { Undo2 } from 'lucide-preact';
import type { VNode } from 'preact';
import type { OutboxEntry } from '#core/sync/outbox.ts';
import type { Account } from '../../device/account.ts';
import { Button } from '../../look/button.tsx';
import { Time } from '../../look/time.tsx';
import { toast } from '../../look/toasts.tsx';
import { words } from '../../shell/words.ts';
import { commandText } from './command-text.ts';

/** Commands in the order in which they are sent. */
export function WaitingList({ account }: { readonly account: Account }): VNode {
  const { entries } = account.status.value;
  const { outbox } = words.value;
  if (entries.length === 0) return <p class="soft">{outbox.nothingWaits}</p>;
  return (
    <ol class="outbox-list">
      {entries.map((entry) => (
        <Waiting key={entry.id} entry={entry} account={account} />
      ))}
    </ol>
  );
}

function Waiting({ entry, account }: { readonly entry: OutboxEntry; readonly account: Account }): VNode {
  const { outbox } = words.value;
  const { what, about } = commandText(entry);
  const withdraw = async () => {
    const taken = await account.ask('withdraw', { id: entry.id });
    toast({ text: taken ? outbox.withdrawn : outbox.tooLate });
  };
  return (
    <li>
      <div>
        <strong>{what}</strong> {about && <span class="mono">{about}</span>}
        <p class="small soft">
          {outbox.since} <Time at={entry.at} as="shortDateTime" />
          {entry.doneAt !== undefined && ` · ${outbox.sent}`}
        </p>
      </div>
      {entry.doneAt === undefined && (
        <Button kind="quiet" icon={Undo2} label={`${outbox.withdraw} – ${what} ${about}`} onClick={withdraw}>
          {outbox.withdraw}
        </Button>
      )}
    </li>
  );
}
