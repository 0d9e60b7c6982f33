import type { VNode } from 'preact';
import { ReasonDialog } from '../reason/reason-dialog.tsx';
import { words } from '../shell/words.ts';
import type { Selection } from './selection.ts';

interface RefuseManyDialogProps {
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Asks for one reason, which whoever ordered any of them is told. */
export function RefuseManyDialog({ selection, onClose }: RefuseManyDialogProps): VNode {
  const { approval } = words.value.ordering;
  const { bulk } = words.value.lists;
  return (
    <ReasonDialog
      said={{
        title: bulk.refuseTitle(selection.chosen.value.size),
        text: bulk.refuseText,
        label: approval.reason,
        hint: approval.reasonHint,
        submit: approval.refuse,
      }}
      draft="refuse-approval.many"
      send={(reason) => selection.run({ name: 'order.refuseApproval@1', reason })}
      onSent={onClose}
      onClose={onClose}
    />
  );
}
