import type { VNode } from 'preact';
import { Refusal } from '#core/errors/refusal.ts';
import type { Receipt } from '#core/sync/outbox.ts';
import type { Account } from '../../device/account.ts';
import { Button, ButtonLink } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Fold } from '../../look/fold.tsx';
import { refusalWords } from '../../shell/refusal-words.ts';
import { words } from '../../shell/words.ts';
import { commandText, typedIn } from './command-text.ts';

/** What the portal said no to, with what was typed, until it was read. */
export function RefusedList({ account }: { readonly account: Account }): VNode {
  return (
    <ul class="outbox-list">
      {account.status.value.receipts.map((receipt) => (
        <Refused key={receipt.id} receipt={receipt} account={account} />
      ))}
    </ul>
  );
}

function Refused({ receipt, account }: { readonly receipt: Receipt; readonly account: Account }): VNode {
  const { outbox, ordering } = words.value;
  const { what, about } = commandText(receipt.entry);
  const said = refusalWords(new Refusal(receipt.code, receipt.detail));
  const { reference } = receipt.entry.args as { readonly reference?: string };
  return (
    <li class="outbox-refused">
      <div>
        <strong>{what}</strong> {about && <span class="mono">{about}</span>}
        <p>{said.what}</p>
        <p class="soft">{said.remedy}</p>
        <Fold summary={outbox.typed}>
          <DefinitionList items={typedIn(receipt.entry).map(([term, value]) => ({ term, value }))} />
        </Fold>
      </div>
      <div class="form-actions">
        {reference && (
          <ButtonLink href={`/orders/${reference}`}>{ordering.order.title(reference)}</ButtonLink>
        )}
        <Button onClick={() => account.ask('dismiss', { id: receipt.id })}>{outbox.dismiss}</Button>
      </div>
    </li>
  );
}
