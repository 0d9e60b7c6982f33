import type { ComponentChildren, VNode } from 'preact';
import './fold.css';

interface FoldProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Something that most people need not see, one press away. */
export function Fold({ summary, children }: FoldProps): VNode {
  return (
    <details class="fold">
      <summary>{summary}</summary>
      <div class="fold-content">{children}</div>
    </details>
  );
}
