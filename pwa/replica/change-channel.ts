/** What a tab tells the others: they read again what they show. */
export type Change =
  | { readonly kind: 'invitation'; readonly id: string }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'vault' };

const name = 'paraphe';

/** Tells the other tabs of this browser. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(change);
  channel.close();
}

/** Listens to the other tabs until the signal aborts. */
export function onChange(listener: (change: Change) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => listener(data), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
