import type { VNode } from 'preact';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { words } from '../shell/words.ts';
import type { Selection } from './selection.ts';

interface CancelManyDialogProps {
  readonly open: boolean;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Asks once for all, since none of them can be brought back. */
export function CancelManyDialog({ open, selection, onClose }: CancelManyDialogProps): VNode {
  const { chosen, busy, run } = selection;
  const { list, order } = words.value.ordering;
  const cancel = async () => {
    await run({ name: 'invitation.cancel@1' });
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={list.cancelMany(chosen.value.size)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{order.keep}</Button>
          <Button kind="danger" busy={busy.value} onClick={cancel}>
            {order.cancel}
          </Button>
        </>
      }
    >
      <p>{list.cancelManyText}</p>
      <p>{order.cannotUndo}</p>
    </Dialog>
  );
}
