import { backoff } from './backoff.ts';
import { onChange } from './change-channel.ts';
import { pending } from './pending.ts';
import type { Replica } from './replica.ts';

/**
 * Sends what waits now, when the connection comes back, when the page is looked at again, and in growing intervals
 * while the portal does not answer. The service worker takes no part: what it would send after the page is gone,
 * the next start of the app sends.
 */
export function keepSending(replica: Replica, signal: AbortSignal): void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    clearTimeout(timer);
    try {
      await replica.sync();
      failures = replica.unanswered.value > 0 ? failures + 1 : 0;
    } catch (error) {
      // A fault of ours or of the browser's storage: what waits stays, and is tried again.
      console.error(error);
      failures += 1;
    }
    if (signal.aborted) return;
    if (pending.value > 0) timer = setTimeout(run, backoff(failures, Math.random));
  }

  const runAgain = () => {
    failures = 0;
    void run();
  };
  window.addEventListener('online', runAgain, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && runAgain(), {
    signal,
  });
  onChange(({ kind }) => kind !== 'vault' && void replica.reload(), signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  runAgain();
}
