import type { ComponentChildren, VNode } from 'preact';
import { FormDialog } from '../look/form-dialog.tsx';
import type { Action } from '../shell/action.ts';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly submit: string;
  readonly action: Action<[]>;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** What will happen, and whether it can be undone. */
  readonly children: ComponentChildren;
}

/** Asks before something that hurts. */
export function ConfirmDialog({
  open,
  title,
  submit,
  action,
  onClose,
  onDone,
  children,
}: ConfirmDialogProps): VNode {
  const close = () => {
    action.forgetRefusal();
    onClose();
  };
  const send = async () => {
    if (!(await action.run())) return;
    close();
    onDone();
  };
  return (
    <FormDialog
      open={open}
      title={title}
      submit={submit}
      danger
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={send}
      onClose={close}
    >
      {children}
    </FormDialog>
  );
}
