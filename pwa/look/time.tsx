import type { VNode } from 'preact';
import { now } from '../shell/clock.ts';
import { formats } from '../shell/words.ts';

interface TimeProps {
  /** ISO 8601. */
  readonly at: string;
  readonly as?: 'date' | 'dateTime' | 'fromNow' | 'shortDate' | 'shortDateTime';
}

/** A moment in the reader's language and zone; the zone itself, and the seconds, on hover. */
export function Time({ at, as = 'dateTime' }: TimeProps): VNode {
  const { fromNow, zoned, ...others } = formats.value;
  return (
    <time
      dateTime={at}
      onPointerEnter={({ currentTarget }) => {
        // Of a list of fifty orders nobody reads more than one or two: each takes as long as the rest of its row.
        currentTarget.title = zoned(at);
      }}
    >
      {as === 'fromNow' ? fromNow(at, now.value) : others[as](at)}
    </time>
  );
}
