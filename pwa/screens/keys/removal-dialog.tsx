import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { showFromTop } from '../../shell/arrival.tsx';
import { createTask } from '../../shell/task.ts';
import { words } from '../../shell/words.ts';
import type { IndexEntry } from '../../vault/index-entry.ts';

interface RemovalDialogProps {
  /** Open as long as there is one. */
  readonly entry: IndexEntry | undefined;
  readonly onClose: () => void;
  readonly onRemove: (entry: IndexEntry) => Promise<void>;
}

/** Says what is lost before a key is. */
export function RemovalDialog({ entry, onClose, onRemove }: RemovalDialogProps): VNode {
  const { removal } = words.value.vault;
  const task = useMemo(createTask, [entry]);
  const remove = async () => {
    if (!entry || !(await task.run(() => onRemove(entry)))) return;
    onClose();
    // The button that opened the dialog went with its row.
    requestAnimationFrame(showFromTop);
  };
  return (
    <Dialog
      open={entry !== undefined}
      title={removal.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{removal.keep}</Button>
          <Button kind="danger" busy={task.busy.value} onClick={remove}>
            {removal.confirm}
          </Button>
        </>
      }
    >
      <p>{removal.text(entry?.label ?? '')}</p>
      <RefusalNotice refusal={task.refusal.value} />
    </Dialog>
  );
}
