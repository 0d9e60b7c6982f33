import { X } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../shell/words.ts';
import { Icon } from './icon.tsx';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Escape, the cross, or whatever the actions do: the owner then sets `open` to false. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ComponentChildren;
}

/** Native and modal: the focus stays inside, and goes back to what opened it. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps): VNode {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the next key: an Escape that follows at once closes it again.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      // The browser gives the focus back only if the dialog is still in the page when it closes.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);
  return (
    <dialog
      class="dialog"
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        // The owner decides: `open` stays the only truth.
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <header class="dialog-head">
            <h2 id={id}>{title}</h2>
            <button
              type="button"
              class="dialog-close"
              aria-label={words.value.common.actions.close}
              onClick={onClose}
            >
              <Icon of={X} />
            </button>
          </header>
          <div class="dialog-body">{children}</div>
          {actions && <footer class="dialog-actions">{actions}</footer>}
        </>
      )}
    </dialog>
  );
}
