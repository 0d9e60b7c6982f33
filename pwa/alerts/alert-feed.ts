import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';

const counted = signal(0);
const moved = signal(0);

/** How many alerts the person has not looked at, as the portal last said. */
export const unseenAlerts: ReadonlySignal<number> = counted;
/** Goes up when there are new ones, or some were seen: what shows them reads them again. */
export const alertChanges: ReadonlySignal<number> = moved;

interface KeepAlertsOptions {
  readonly read: (query: { readonly after?: number; readonly limit: number }) => Promise<AlertsView>;
  /** New ones that nobody looked at yet, oldest first; not those that were there when the page was opened. */
  readonly announce: (alerts: readonly AlertView[]) => void;
  /** Tells when to look; it may tell too often. */
  readonly onAlert: (listener: () => void, signal: AbortSignal) => void;
}

/**
 * Keeps the count, and announces what comes.
 * @returns what stops it, and forgets the count
 */
export function keepAlerts({ read, announce, onAlert }: KeepAlertsOptions): () => void {
  const ends = new AbortController();
  let newest: number | undefined;
  let reading = false;
  let again = false;

  const look = async (): Promise<void> => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        await lookOnce();
      } while (again && !ends.signal.aborted);
    } catch (error) {
      // Without network the old count stands; that a session ended is noticed by who asks for the menu's counts.
      if (!(error instanceof Refusal)) throw error;
    } finally {
      reading = false;
    }
  };
  const lookOnce = async () => {
    const answer = await read(newest === undefined ? { limit: 1 } : { after: newest, limit: 50 });
    if (ends.signal.aborted) return;
    const isFirst = newest === undefined;
    const unseen = answer.alerts.filter(({ seenAt }) => seenAt === undefined);
    if (isFirst ? answer.newest > 0 : answer.newest !== newest || answer.unseen !== counted.value)
      moved.value++;
    newest = answer.newest;
    counted.value = answer.unseen;
    if (!isFirst && unseen.length > 0) announce(unseen);
  };
  onAlert(() => void look(), ends.signal);
  addEventListener('online', look, { signal: ends.signal });
  void look();
  return () => {
    ends.abort();
    counted.value = 0;
  };
}
