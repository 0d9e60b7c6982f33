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

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; left out while nobody can tell. */
  readonly value?: number | undefined;
}

export function Progress({ label, value }: ProgressProps): VNode {
  return (
    <div class="progress">
      <span class="small soft">{label}</span>
      <progress max={1} value={value} aria-label={label} />
    </div>
  );
}
