import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Calm, createCalm } from './calm.ts';

const idle = async (): Promise<void> => undefined;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function coming(calm: Calm): { readonly came: () => boolean } {
  let came = false;
  void calm.come().then(() => {
    came = true;
  });
  return { came: () => came };
}

it('comes once nothing is waited for any more', async () => {
  const calm = createCalm(idle);
  let done = () => {};
  void calm.during(new Promise<void>((resolve) => (done = resolve)));
  const { came } = coming(calm);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(came()).toBe(false);
  done();
  await vi.advanceTimersByTimeAsync(50);
  expect(came()).toBe(true);
});

it('counts readings of the portal', async () => {
  const calm = createCalm(idle);
  let answer = (_: string) => {};
  const read = () => new Promise<string>((resolve) => (answer = resolve));
  const portal = calm.watch({ read, run: vi.fn<() => never>() } as never);
  const reading = portal.read('/api/me' as never, {});
  const { came } = coming(calm);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(came()).toBe(false);
  answer('told');
  expect(await reading).toBe('told');
  await vi.advanceTimersByTimeAsync(50);
  expect(came()).toBe(true);
});

it('is not held up by what failed, and gives its reason on', async () => {
  const calm = createCalm(idle);
  await expect(calm.during(Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  const { came } = coming(calm);
  await vi.advanceTimersByTimeAsync(0);
  expect(came()).toBe(true);
});

it('comes after five seconds, whatever is not answered', async () => {
  const calm = createCalm(idle);
  void calm.during(new Promise(() => undefined));
  const { came } = coming(calm);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(came()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(came()).toBe(true);
});
