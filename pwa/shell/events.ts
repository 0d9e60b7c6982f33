import { eventsPath, type ServerEvents } from '#core/portal/server-events.ts';
import { backoff } from '../replica/backoff.ts';

type Listener<Name extends keyof ServerEvents> = (data: ServerEvents[Name]) => void;

const listeners: { readonly [Name in keyof ServerEvents]: Set<Listener<Name>> } = {
  change: new Set(),
  alert: new Set(),
};

/** Calls back when the account may have changed at the portal, with the version that it has now. */
export function onServerChange(listener: (version: number) => void, signal: AbortSignal): void {
  add('change', ({ version }) => listener(version), signal);
}

/** Calls back when the person may have new alerts, or has seen some elsewhere. */
export function onServerAlert(listener: () => void, signal: AbortSignal): void {
  add('alert', listener, signal);
}

function add<Name extends keyof ServerEvents>(
  name: Name,
  listener: Listener<Name>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  listeners[name].add(listener);
  signal.addEventListener('abort', () => listeners[name].delete(listener), { once: true });
}

interface ListenOptions {
  /** The portal does not want to tell: the session may have ended. */
  readonly onRefused: () => unknown;
  readonly open?: (path: string) => EventSource;
}

/**
 * Listens to the portal as long as this tab is seen: a hidden one has no connection, and hears where things stand when
 * it is seen again. A lost connection comes back by itself; a refused one is tried again, more and more seldom.
 * @returns what stops it
 */
export function listenToServer({
  onRefused,
  open = (path) => new EventSource(path),
}: ListenOptions): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const connect = () => {
    if (source || signal.aborted || document.visibilityState !== 'visible') return;
    clearTimeout(timer);
    const mine = open(eventsPath);
    source = mine;
    for (const name of ['change', 'alert'] as const) mine.addEventListener(name, pass(name));
    mine.addEventListener('open', () => {
      failures = 0;
    });
    mine.addEventListener('error', () => {
      // Browsers come back by themselves, but not after an answer that is no stream.
      if (mine !== source || mine.readyState !== 2) return;
      close();
      failures += 1;
      timer = setTimeout(connect, backoff(failures, Math.random));
      onRefused();
    });
  };
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'visible' ? connect() : close()),
    { signal },
  );
  addEventListener('online', connect, { signal });
  connect();
  return () => {
    ends.abort();
    close();
  };
}

function pass<Name extends keyof ServerEvents>(name: Name) {
  return ({ data }: MessageEvent<string>): void => {
    const told = JSON.parse(data) as ServerEvents[Name];
    for (const listener of listeners[name]) listener(told);
  };
}
