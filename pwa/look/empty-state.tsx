import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Nothing here: why, and what would put something here. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): VNode {
  return (
    <div class="empty-state">
      {icon && <Icon of={icon} size={28} />}
      <p class="empty-title">{title}</p>
      {children && <div class="soft">{children}</div>}
      {actions && <div class="form-actions">{actions}</div>}
    </div>
  );
}
