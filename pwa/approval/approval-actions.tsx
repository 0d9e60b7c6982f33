import { Stamp } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { tellRefusal } from '../shell/tell-refusal.ts';
import { words } from '../shell/words.ts';
import './approval-actions.css';

interface ApprovalActionsProps {
  readonly order: { readonly reference: string; readonly holderName: string };
  /** In a list: each then says aloud which order it is about, and none is the one thing to do on the screen. */
  readonly listed?: boolean;
  readonly onRefuse: () => void;
  readonly onDone: () => Promise<void>;
}

/** What an approver decides of an order that waits: the same two buttons on its page and in the list. */
export function ApprovalActions({ order, listed = false, onRefuse, onDone }: ApprovalActionsProps): VNode {
  const { portal, newId } = useEnvironment();
  const { reference, holderName } = order;
  const approve = useMemo(
    () =>
      createAction(async (id) => {
        await portal.run('order.approve@1', { reference }, { id });
        tellDone(id, words.value.ordering.approval.approvedNow(reference));
      }, newId),
    [portal, reference],
  );
  const { approval } = words.value.ordering;
  const onApprove = async () => {
    await approve.run();
    const refusal = approve.refusal.value;
    // The buttons go away with the state that somebody else has changed.
    if (refusal?.code === 'order.approvalDecided') await tellRefusal(refusal);
    await onDone();
  };
  return (
    <div class="approval-actions">
      <div class="approval-buttons">
        <Button
          kind={listed ? 'plain' : 'main'}
          icon={Stamp}
          busy={approve.busy.value}
          onClick={onApprove}
          {...(listed && { label: approval.approveOf(holderName) })}
        >
          {approval.approve}
        </Button>
        <Button kind="danger" onClick={onRefuse} {...(listed && { label: approval.refuseOf(holderName) })}>
          {approval.refuse}
        </Button>
      </div>
      <RefusalNotice refusal={approve.refusal.value} />
    </div>
  );
}
