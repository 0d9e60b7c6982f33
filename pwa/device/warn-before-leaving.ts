import type { DeviceStatus } from '../account-replica/calls.ts';

/** Whether a change would be lost with the window. */
export function mayLose({ durable, entries }: Pick<DeviceStatus, 'durable' | 'entries'>): boolean {
  return !durable && entries.some(({ doneAt }) => doneAt === undefined);
}

/** Has the browser ask whoever closes or reloads the page, as long as a change would be lost by it; gives what ends that. */
export function warnBeforeLeaving(page: Pick<EventTarget, 'addEventListener'>): () => void {
  const ends = new AbortController();
  page.addEventListener('beforeunload', (event) => event.preventDefault(), { signal: ends.signal });
  return () => ends.abort();
}
