import type { VNode } from 'preact';
import { flourish } from './flourish.ts';
import './mark.css';

/** The paraph: the flourish drawn under a signature so that nobody can imitate it. */
function Mark({ size = 28 }: { readonly size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d={flourish} />
    </svg>
  );
}

/** The mark with the portal's name. */
export function Wordmark(): VNode {
  return (
    <span class="wordmark">
      <Mark />
      <span class="wordmark-name">Paraphe</span>
    </span>
  );
}
