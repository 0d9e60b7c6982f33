import { FileCheck, RefreshCw, RefreshCwOff, Send, Stamp, X } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '#core/accounts/permission.ts';
import { Button } from '../look/button.tsx';
import { formats, words } from '../shell/words.ts';
import { BulkResults } from './bulk-results.tsx';
import { CancelManyDialog } from './cancel-many-dialog.tsx';
import { RefuseManyDialog } from './refuse-many-dialog.tsx';
import { mostChosen, type Selectable, type Selection } from './selection.ts';
import { usualActions } from './usual-actions.ts';
import './bulk-bar.css';

interface BulkBarProps {
  readonly selection: Selection;
  readonly person: Standing;
  /** What the list has found, in sight or not. */
  readonly found: FoundOrders;
}

interface FoundOrders {
  readonly total: number;
  /** Its first orders, as many as are chosen at once. */
  readonly first: () => Promise<readonly Selectable[]>;
}

/** What may be done with the orders that were selected, and how it came out. */
export function BulkBar({ selection, person, found }: BulkBarProps): VNode {
  const { chosen, busy, results, run, add } = selection;
  const [asking, setAsking] = useState<'cancel' | 'refuse' | undefined>(undefined);
  const { list, order, approval } = words.value.ordering;
  const { accept, renewal } = words.value.lists;
  const setAutomatic = (on: boolean) => run({ name: 'order.setAutomaticRenewal@1', on });
  const { number } = formats.value;
  const count = chosen.value.size;
  // What at least one of them allows; of the others it is said that they did not.
  const offered = new Set([...chosen.value.values()].flatMap(({ state }) => usualActions(state, person)));
  const close = () => setAsking(undefined);
  return (
    <div class="bulk">
      <div class="bulk-results" role="status">
        <BulkResults
          results={results.value}
          onClose={() => {
            results.value = [];
          }}
        />
      </div>
      {count > 0 && (
        <div class="bulk-bar" role="toolbar" aria-label={list.selected(count)}>
          <div class="bulk-head">
            <strong>{list.selected(count)}</strong>
            {count < Math.min(found.total, mostChosen) && (
              <Button kind="quiet" onClick={() => found.first().then(add)}>
                {found.total <= mostChosen
                  ? list.selectAll(number(found.total))
                  : list.selectFirst(number(mostChosen))}
              </Button>
            )}
            <Button
              kind="quiet"
              icon={X}
              label={list.selectNone}
              onClick={() => {
                chosen.value = new Map();
              }}
            />
          </div>
          {offered.has('order.approve@1') && (
            <Button icon={Stamp} busy={busy.value} onClick={() => run({ name: 'order.approve@1' })}>
              {approval.approve}
            </Button>
          )}
          {offered.has('order.refuseApproval@1') && (
            <Button kind="danger" onClick={() => setAsking('refuse')}>
              {approval.refuse}
            </Button>
          )}
          {offered.has('certificate.accept@1') && (
            <Button icon={FileCheck} busy={busy.value} onClick={() => run({ name: 'certificate.accept@1' })}>
              {accept}
            </Button>
          )}
          {offered.has('invitation.resend@1') && (
            <Button icon={Send} busy={busy.value} onClick={() => run({ name: 'invitation.resend@1' })}>
              {order.resend}
            </Button>
          )}
          {offered.has('order.setAutomaticRenewal@1') && (
            <>
              <Button icon={RefreshCw} busy={busy.value} onClick={() => setAutomatic(true)}>
                {renewal.turnOn}
              </Button>
              <Button icon={RefreshCwOff} busy={busy.value} onClick={() => setAutomatic(false)}>
                {renewal.turnOff}
              </Button>
            </>
          )}
          {offered.has('invitation.cancel@1') && (
            <Button kind="danger" onClick={() => setAsking('cancel')}>
              {order.cancel}
            </Button>
          )}
        </div>
      )}
      <CancelManyDialog open={asking === 'cancel'} selection={selection} onClose={close} />
      {asking === 'refuse' && <RefuseManyDialog selection={selection} onClose={close} />}
    </div>
  );
}
