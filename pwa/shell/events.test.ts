import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToServer, onServerAlert, onServerChange } from './events.ts';

// The page is two event targets here, and the browser's EventSource one that the test speaks through.

class Source extends EventTarget {
  readyState = 1;
  closed = false;
  close(): void {
    this.closed = true;
    this.readyState = 2;
  }
  say(name: string, data: object): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
  fail({ forGood }: { readonly forGood: boolean }): void {
    this.readyState = forGood ? 2 : 0;
    this.dispatchEvent(new Event('error'));
  }
}

const page = new EventTarget();
let seen: 'hidden' | 'visible';
let sources: Source[];
let refused: number;
let stop: () => void;
const newest = () => sources.at(-1) as Source;
const show = (state: typeof seen) => {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers();
  seen = 'visible';
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const document = new EventTarget();
  Object.defineProperty(document, 'visibilityState', { get: () => seen });
  vi.stubGlobal('document', document);
  sources = [];
  refused = 0;
  stop = listenToServer({
    onRefused: () => refused++,
    open: () => {
      const source = new Source();
      sources.push(source);
      return source as unknown as EventSource;
    },
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the portal tells', () => {
  it('reaches who wants to hear it, until they do not', () => {
    const ends = new AbortController();
    const versions: number[] = [];
    let alerts = 0;
    onServerChange((version) => versions.push(version), ends.signal);
    onServerAlert(() => alerts++, ends.signal);
    newest().say('change', { version: 7 });
    newest().say('alert', {});
    ends.abort();
    newest().say('change', { version: 8 });
    newest().say('alert', {});
    expect([versions, alerts]).toEqual([[7], 1]);
  });

  it('reaches nobody who had gone before', () => {
    const listener = vi.fn();
    onServerAlert(listener, AbortSignal.abort());
    newest().say('alert', {});
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a page', () => {
  it('that is hidden has no connection, and one again when it is seen', () => {
    show('hidden');
    expect(sources.map(({ closed }) => closed)).toEqual([true]);
    show('visible');
    show('visible');
    expect(sources.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('leaves a lost connection to the browser', () => {
    newest().fail({ forGood: false });
    vi.advanceTimersByTime(3_600_000);
    expect([sources.length, refused]).toEqual([1, 0]);
  });

  it('that is refused asks why, and comes back, more and more seldom', () => {
    newest().fail({ forGood: true });
    expect([sources.length, refused]).toEqual([1, 1]);
    vi.advanceTimersByTime(5_000);
    expect(sources.length).toBe(2);
    newest().fail({ forGood: true });
    vi.advanceTimersByTime(4_999);
    expect(sources.length).toBe(2);
    vi.advanceTimersByTime(5_001);
    expect(sources.length).toBe(3);
    newest().dispatchEvent(new Event('open'));
    newest().fail({ forGood: true });
    vi.advanceTimersByTime(5_000);
    expect(sources.length).toBe(4);
  });

  it('that is left is left alone', () => {
    stop();
    show('visible');
    page.dispatchEvent(new Event('online'));
    expect(sources.map(({ closed }) => closed)).toEqual([true]);
  });
});
