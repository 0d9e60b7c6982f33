import { X } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MenuSection } from '#core/accounts/menu.ts';
import { Icon } from '../../look/icon.tsx';
import { words } from '../words.ts';
import { MenuList } from './menu-list.tsx';

interface MenuSheetProps {
  readonly open: boolean;
  readonly sections: readonly MenuSection[];
  readonly onClose: () => void;
}

/** The whole menu over the screen; it closes with the choice, by Escape, or by a touch beside it. */
export function MenuSheet({ open, sections, onClose }: MenuSheetProps): VNode {
  const element = useRef<HTMLDialogElement>(null);
  const { url } = useLocation();
  const id = useId();
  const { common, administration } = words.value;
  // Before the next key: an Escape that follows at once closes it again.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    const ends = new AbortController();
    const closeIfBeside = ({ target }: Event) => {
      // The dialog itself is what lies beside its content; and who chooses where they are already is there.
      if (target === dialog || (target instanceof Element && target.closest('a'))) onClose();
    };
    dialog.addEventListener('click', closeIfBeside, { signal: ends.signal });
    dialog.showModal();
    return () => {
      ends.abort();
      dialog.close();
    };
  }, [open]);
  useEffect(() => {
    if (open) onClose();
  }, [url]);
  return (
    <dialog
      class="menu-sheet"
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div class="menu-sheet-content">
          <div class="menu-sheet-head">
            <h2 id={id}>{administration.menu.title}</h2>
            <button type="button" class="dialog-close" aria-label={common.actions.close} onClick={onClose}>
              <Icon of={X} />
            </button>
          </div>
          <MenuList sections={sections} />
        </div>
      )}
    </dialog>
  );
}
