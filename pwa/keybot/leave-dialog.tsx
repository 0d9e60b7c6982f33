import type { VNode } from 'preact';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { words } from '../shell/words.ts';

interface LeaveDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before a typed password and a key in the making are thrown away. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps): VNode {
  const { leave } = words.value.keybot;
  return (
    <Dialog
      open={open}
      title={leave.title}
      onClose={onStay}
      actions={
        <>
          <Button kind="danger" onClick={onLeave}>
            {leave.leave}
          </Button>
          <Button kind="main" autoFocus onClick={onStay}>
            {leave.stay}
          </Button>
        </>
      }
    >
      <p>{leave.text}</p>
    </Dialog>
  );
}
