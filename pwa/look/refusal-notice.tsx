import type { ComponentChildren, VNode } from 'preact';
import type { Refusal } from '#core/errors/refusal.ts';
import { refusalWords } from '../shell/refusal-words.ts';
import { Notice } from './notice.tsx';

interface RefusalNoticeProps {
  /** Nothing is shown without one. */
  readonly refusal: Refusal | undefined;
  readonly actions?: ComponentChildren;
}

/** Why not, and what to do about it; read aloud when it appears. */
export function RefusalNotice({ refusal, actions }: RefusalNoticeProps): VNode | null {
  if (!refusal) return null;
  const { what, remedy } = refusalWords(refusal);
  return (
    <Notice kind="error" title={what} actions={actions} announced>
      <p>{remedy}</p>
    </Notice>
  );
}
