import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { BadgesView } from '#core/portal/badges.ts';
import { badges, keepBadges } from './badges.ts';

// The page is two event targets here: what happens in the window, and whether it is seen.

const minute = 60_000;
const page = new EventTarget();
const changes = signal(0);
let seen: 'hidden' | 'visible';
let answers: (() => Promise<BadgesView>)[];
let asked: number;
let refused: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  seen = 'visible';
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const document = new EventTarget();
  Object.defineProperty(document, 'visibilityState', { get: () => seen });
  vi.stubGlobal('document', document);
  answers = [];
  asked = 0;
  refused = 0;
  stop = keepBadges({
    read: () => {
      asked++;
      return answers.shift()?.() ?? Promise.resolve({ queue: asked });
    },
    changes,
    onRefused: () => refused++,
    now: Date.now,
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the counts of the menu', () => {
  it('are read at once, after every command, and when the page is seen again', async () => {
    await settled();
    expect(badges.value).toEqual({ queue: 1 });
    changes.value++;
    await settled();
    expect(badges.value).toEqual({ queue: 2 });
    seen = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    seen = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(badges.value).toEqual({ queue: 3 });
  });

  it('are read each minute while somebody is there, and not for a page left alone', async () => {
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(asked).toBe(5);
    page.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(asked).toBe(7);
    seen = 'hidden';
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(asked).toBe(7);
  });

  it('do not go back to an older answer that comes later', async () => {
    await settled();
    let answerLate: (view: BadgesView) => void = () => undefined;
    answers.push(
      () =>
        new Promise((resolve) => {
          answerLate = resolve;
        }),
    );
    changes.value++;
    changes.value++;
    await settled();
    answerLate({ queue: 99 });
    await settled();
    expect(badges.value).toEqual({ queue: 3 });
  });

  it('stand when the network is gone, and notice a session that ended', async () => {
    await settled();
    answers.push(() => Promise.reject(new Refusal('server.unavailable')));
    changes.value++;
    await settled();
    expect([badges.value, refused]).toEqual([{ queue: 1 }, 0]);
    answers.push(() => Promise.reject(new Refusal('signin.required')));
    changes.value++;
    await settled();
    expect(refused).toBe(1);
  });

  it('are forgotten with the person', async () => {
    await settled();
    stop();
    expect(badges.value).toEqual({});
    changes.value++;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(asked).toBe(1);
  });
});
