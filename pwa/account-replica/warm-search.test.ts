import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Front } from './front.ts';
import { createSearchWarmer } from './warm-search.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function warmerOf(pieces: number, told: { pulledAt: string; front?: Front | undefined }) {
  let made = 0;
  const warmer = createSearchWarmer(
    { meta: () => ({ pulledAt: told.pulledAt }) as never, front: () => told.front },
    { prepareSearch: () => made < pieces && ++made > 0 },
  );
  return { warmer, made: () => made };
}

it('makes all pieces once nothing has changed for a moment', async () => {
  const { warmer, made } = warmerOf(3, { pulledAt: '2026-11-30T08:00:00.000Z' });
  warmer.changed();
  await vi.advanceTimersByTimeAsync(400);
  warmer.changed();
  await vi.advanceTimersByTimeAsync(400);
  expect(made()).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(made()).toBe(3);
});

it('waits until a start has read all orders, and makes nothing in a first synchronisation', async () => {
  const told = { pulledAt: '', front: undefined as Front | undefined };
  const { warmer, made } = warmerOf(3, told);
  warmer.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(made()).toBe(0);
  Object.assign(told, { pulledAt: '2026-11-30T08:00:00.000Z', front: {} as Front });
  warmer.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(made()).toBe(0);
  told.front = undefined;
  await vi.advanceTimersByTimeAsync(1000);
  expect(made()).toBe(3);
});

it('ends with the account', async () => {
  const { warmer, made } = warmerOf(3, { pulledAt: '2026-11-30T08:00:00.000Z' });
  warmer.changed();
  warmer.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(made()).toBe(0);
});
