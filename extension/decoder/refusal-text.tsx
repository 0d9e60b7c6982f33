import type { VNode } from 'preact';
import type { Refusal } from '#core/errors/refusal.ts';
import { refusalWords } from '../refusal-words.ts';

export function RefusalText({ refusal }: { readonly refusal: Refusal }): VNode {
  const { what, remedy } = refusalWords(refusal);
  return (
    <div class="notice notice-error">
      <div class="notice-text">
        <p class="notice-title">{what}</p>
        <p>{remedy}</p>
      </div>
    </div>
  );
}
