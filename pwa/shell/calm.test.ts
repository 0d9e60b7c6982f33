import { expect, it, vi } from 'vitest';
import { createCalm } from './calm.ts';

const idle = vi.fn<() => Promise<void>>(async () => undefined);

it('comes once nothing is waited for any more', async () => {
  const calm = createCalm(idle);
  let done = () => {};
  const waited = calm.during(new Promise<void>((resolve) => (done = resolve)));
  let came = false;
  const coming = calm.come().then(() => {
    came = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(came).toBe(false);
  done();
  await Promise.all([waited, coming]);
  expect(came).toBe(true);
});

it('is not held up by what failed, and gives its reason on', async () => {
  const calm = createCalm(idle);
  await expect(calm.during(Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  await calm.come();
});

it('counts readings of the portal', async () => {
  const calm = createCalm(idle);
  let answer = (_: string) => {};
  const read = () => new Promise<string>((resolve) => (answer = resolve));
  const portal = calm.watch({ read, run: vi.fn<() => never>() } as never);
  const reading = portal.read('/api/me' as never, {});
  let came = false;
  const coming = calm.come().then(() => {
    came = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(came).toBe(false);
  answer('told');
  expect(await reading).toBe('told');
  await coming;
});
