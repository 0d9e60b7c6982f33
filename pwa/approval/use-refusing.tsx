import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { LazyPart } from '../shell/lazy-part.tsx';

const loadDialog = () => import('./refuse-approval-dialog.tsx');

interface Asked {
  readonly reference: string;
  readonly onDone: () => Promise<void>;
}

/**
 * The dialog that asks why, apart from the button that opens it: when somebody else decides meanwhile, the button goes
 * away with the order's state, and what was typed must not go with it.
 */
export function useRefusing(): {
  readonly refuse: (asked: Asked) => void;
  readonly dialog: VNode | undefined;
} {
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const close = () => setAsked(undefined);
  return {
    refuse: setAsked,
    dialog: asked && (
      <LazyPart
        key={asked.reference}
        load={loadDialog}
        onClose={close}
        props={{ ...asked, onClose: close }}
      />
    ),
  };
}
