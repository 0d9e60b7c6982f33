import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import './screen.css';

interface ScreenProps {
  /** The only h1, and the page's title. */
  readonly title: string;
  /** In the page's title instead, when the h1 needs its context. */
  readonly documentTitle?: string;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** `narrow` for one column of text or form. */
  readonly width?: 'narrow' | 'wide';
  readonly children: ComponentChildren;
}

/** The frame of every screen: its heading, which gets the focus after a navigation, and its content. */
export function Screen({
  title,
  documentTitle,
  lead,
  actions,
  width = 'wide',
  children,
}: ScreenProps): VNode {
  useEffect(() => {
    document.title = `${documentTitle ?? title} – Paraphe`;
  }, [title, documentTitle]);
  return (
    <div class={`screen screen-${width}`}>
      <header class="screen-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div class="screen-lead">{lead}</div>}
        </div>
        {actions && <div class="form-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
