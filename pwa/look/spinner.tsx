import type { VNode } from 'preact';
import { words } from '../shell/words.ts';
import './spinner.css';

/** Beside words that say what is under way. */
export function Spinner(): VNode {
  return <span class="spinner" aria-hidden="true" />;
}

/** Fills the place of something that is being loaded. */
export function Loading({ label }: { readonly label?: string }): VNode {
  return (
    <p class="loading" role="status">
      <Spinner />
      {label ?? words.value.common.loading}
    </p>
  );
}
