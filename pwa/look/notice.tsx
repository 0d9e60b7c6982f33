import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { words } from '../shell/words.ts';
import { Icon } from './icon.tsx';
import './notice.css';

type NoticeKind = 'error' | 'info' | 'success' | 'warning';

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons under the text. */
  readonly actions?: ComponentChildren;
  /** Set when it appears after the screen: it is then read aloud. */
  readonly announced?: boolean;
}

const shapes = { error: CircleAlert, info: Info, success: CircleCheck, warning: TriangleAlert } as const;

export function Notice({ kind, title, children, actions, announced = false }: NoticeProps): VNode {
  const role = !announced ? undefined : kind === 'error' ? 'alert' : 'status';
  return (
    <div class={`notice notice-${kind}`} role={role}>
      <Icon of={shapes[kind]} size={20} />
      <div class="notice-text">
        <span class="unseen">{words.value.common.notice[kind]}</span>
        {title && <p class="notice-title">{title}</p>}
        {children}
        {actions && <div class="form-actions">{actions}</div>}
      </div>
    </div>
  );
}
