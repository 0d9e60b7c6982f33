import type { VNode } from 'preact';
import './mark.css';

/** The paraph: the flourish drawn under a signature so that nobody can imitate it. */
export function Mark({ size = 28 }: { readonly size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d={flourish} />
    </svg>
  );
}

/** One stroke of the pen: up into a P, around its bowl, and away in a loop underneath. */
export const flourish =
  'M14 42C20 32 25 18 25 11c0-4-4-4-5 0-2 8-2 22-3 32M21 15c6-7 24-8 25 3 1 10-14 14-24 13M6 54c14-8 34-12 47-11 7 .6 6 6-2 8-10 2.400-22 2.200-30 .6 12 4 24 5 36 1';

/** The mark with the portal's name. */
export function Wordmark(): VNode {
  return (
    <span class="wordmark">
      <Mark />
      <span class="wordmark-name">Paraphe</span>
    </span>
  );
}
