import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Refusal } from '#core/errors/refusal.ts';
import { words } from '../shell/words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { focusFirstFault } from './first-fault.ts';
import { RefusalNotice } from './refusal-notice.tsx';

interface FormDialogProps {
  readonly open?: boolean;
  readonly title: string;
  /** Words of the button that sends. */
  readonly submit: string;
  /** Sending cannot be taken back. */
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Read aloud while it is busy. */
  readonly working?: string;
  readonly refusal: Refusal | undefined;
  /** Once it ends, the first field that is marked as wrong gets the focus. */
  readonly onSubmit: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Once it is done, in place of the form: the dialog stays, and the focus with it. */
  readonly done?: { readonly content: ComponentChildren; readonly actions: ComponentChildren } | undefined;
}

/** A dialog that asks something: sends it, by Enter too, says why not, and leads to the first field that is wrong. */
export function FormDialog({
  open = true,
  title,
  submit,
  danger = false,
  busy,
  working,
  refusal,
  onSubmit,
  onClose,
  children,
  done,
}: FormDialogProps): VNode {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const send = async () => {
    await onSubmit();
    // The marks are drawn by then.
    requestAnimationFrame(() => showWhatIsWrong(form.current));
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.value.common.actions.cancel}</Button>
      <Button type="submit" form={id} kind={danger ? 'danger' : 'main'} busy={busy}>
        {submit}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      title={title}
      // Escape must not throw away what is under way; whoever means it presses "Cancel".
      onClose={() => !busy && onClose()}
      actions={done ? done.actions : actions}
    >
      {done ? (
        done.content
      ) : (
        <form
          class="form"
          id={id}
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {children}
          <RefusalNotice refusal={refusal} />
        </form>
      )}
      {working && (
        <p class="unseen" role="status">
          {busy && working}
        </p>
      )}
    </Dialog>
  );
}

function showWhatIsWrong(form: HTMLFormElement | null): void {
  // The refusal may stand below what a phone shows.
  if (!focusFirstFault(form)) form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
}
