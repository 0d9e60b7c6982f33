import type { VNode } from 'preact';
import { tellDone } from '../device/tell-done.ts';
import { ReasonDialog } from '../reason/reason-dialog.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';

interface RefuseApprovalDialogProps {
  readonly reference: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Asks why an order is not approved. */
export default function RefuseApprovalDialog({
  reference,
  onClose,
  onDone,
}: RefuseApprovalDialogProps): VNode {
  const { portal } = useEnvironment();
  const { approval } = words.value.ordering;
  return (
    <ReasonDialog
      said={{
        title: approval.refuseTitle(reference),
        text: approval.refuseText,
        label: approval.reason,
        hint: approval.reasonHint,
        submit: approval.refuse,
      }}
      draft={`refuse-approval.${reference}`}
      send={async (reason, id) => {
        await portal.run('order.refuseApproval@1', { reference, reason }, { id });
        tellDone(id, words.value.ordering.approval.refusedNow(reference));
      }}
      onSent={async () => {
        onClose();
        await onDone();
      }}
      onClose={onClose}
    />
  );
}
