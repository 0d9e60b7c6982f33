import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { BadgesView } from '#core/portal/badges.ts';

const counted = signal<BadgesView>({});
/** What the menu counts, as the portal last said. */
export const badges: ReadonlySignal<BadgesView> = counted;

const minute = 60_000;
/** A page that nobody touches asks no more: its questions would keep a session alive that nobody uses. */
const attention = 5 * minute;

interface KeepBadgesOptions {
  readonly read: () => Promise<BadgesView>;
  readonly changes: ReadonlySignal<number>;
  /** The session has ended, or its person must do something first. */
  readonly onRefused: () => unknown;
  readonly now?: () => number;
}

/**
 * Reads the counts now, after every command of this page, when the page is seen again, and each minute as long as
 * somebody is there.
 * @returns what stops it, and forgets them
 */
export function keepBadges({ read, changes, onRefused, now = Date.now }: KeepBadgesOptions): () => void {
  const ends = new AbortController();
  let touchedAt = now();
  let newest = 0;
  const refresh = async () => {
    const mine = ++newest;
    try {
      const answer = await read();
      if (mine === newest && !ends.signal.aborted) counted.value = answer;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Without network the old counts stand.
      const isOther = error.code === 'signin.required' || error.code === 'signin.dutyFirst';
      if (isOther && !ends.signal.aborted) await onRefused();
    }
  };
  const touch = () => {
    touchedAt = now();
  };
  const isAttended = () => document.visibilityState === 'visible' && now() - touchedAt < attention;
  const options = { signal: ends.signal, passive: true };
  for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, touch, options);
  addEventListener('online', refresh, options);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible') return;
      touch();
      void refresh();
    },
    options,
  );
  const timer = setInterval(() => {
    if (isAttended()) void refresh();
  }, minute);
  const unsubscribe = changes.subscribe(() => void refresh());
  return () => {
    ends.abort();
    clearInterval(timer);
    unsubscribe();
    counted.value = {};
  };
}
