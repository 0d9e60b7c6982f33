import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { Portal } from '../../portal/client.ts';
import { createPairing } from './model.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function pairingWith(answers: (string | Refusal)[]) {
  const ids: string[] = [];
  let made = 0;
  const run = async (_: string, __: object, { id }: { readonly id: string }) => {
    ids.push(id);
    const answer = answers.shift();
    if (answer instanceof Refusal) throw answer;
    return { code: answer, expiresAt: '' };
  };
  const portal = { run } as unknown as Portal;
  return { ids, pairing: createPairing({ portal, newId: () => String(++made) }) };
}

it('shows a code for five minutes', async () => {
  const { pairing } = pairingWith(['AAAA-BBBB-CCCC']);
  expect(pairing.code.value).toBeUndefined();
  await pairing.make.run();
  expect(pairing.code.value).toBe('AAAA-BBBB-CCCC');
  vi.advanceTimersByTime(299_000);
  expect(pairing.code.value).toBe('AAAA-BBBB-CCCC');
  vi.advanceTimersByTime(1000);
  expect(pairing.code.value).toBe('over');
});

it('gives another code its own five minutes', async () => {
  const { pairing } = pairingWith(['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF']);
  await pairing.make.run();
  vi.advanceTimersByTime(240_000);
  await pairing.make.run();
  vi.advanceTimersByTime(240_000);
  expect(pairing.code.value).toBe('DDDD-EEEE-FFFF');
});

it('asks under a new id after silence, since a code that was told to nobody is told no more', async () => {
  const { ids, pairing } = pairingWith([new Refusal('server.unavailable'), 'AAAA-BBBB-CCCC']);
  await pairing.make.run();
  expect(pairing.make.refusal.value?.code).toBe('server.unavailable');
  await pairing.make.run();
  expect(pairing.code.value).toBe('AAAA-BBBB-CCCC');
  expect(new Set(ids).size).toBe(2);
});
