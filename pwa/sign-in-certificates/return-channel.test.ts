import { expect, test } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { openReturnChannel } from './return-channel.ts';

const never = new AbortController().signal;

test('a window hands what it came back with to the page that waits for it', async () => {
  const waiting = openReturnChannel().wait('mine', never);
  const other = new AbortController();
  const others = openReturnChannel().wait('another', other.signal);
  expect(await openReturnChannel().hand({ challenge: 'mine', ticket: 'ticket' })).toBe(true);
  expect(await waiting).toEqual({ challenge: 'mine', ticket: 'ticket' });
  other.abort();
  await expect(others).rejects.toThrow('aborted');
});

test('a refusal arrives as one', async () => {
  const waiting = openReturnChannel().wait('mine', never);
  const refusal = new Refusal('signin.tooManyAttempts', { minutes: 3 });
  await openReturnChannel().hand({ challenge: 'mine', refusal });
  const { refusal: told } = await waiting;
  expect([told?.code, told?.detail]).toEqual(['signin.tooManyAttempts', { minutes: 3 }]);
});

test('nobody waits: the window is told so', async () => {
  expect(await openReturnChannel().hand({ challenge: 'mine', ticket: 'ticket' })).toBe(false);
}, 5_000);
