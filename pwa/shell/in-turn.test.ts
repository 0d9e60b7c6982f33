import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('does nothing at once, and everything in the order in which it was asked for', async () => {
  const done: string[] = [];
  for (const name of ['first', 'second', 'third']) inTurn(() => done.push(name));
  expect(done).toEqual([]);
  await vi.runAllTimersAsync();
  expect(done).toEqual(['first', 'second', 'third']);
});

it('lets others have their turn when something took long', async () => {
  const done: string[] = [];
  const now = vi.spyOn(performance, 'now');
  let time = 0;
  now.mockImplementation(() => time);
  const slow = (name: string) => () => {
    done.push(name);
    time += 20;
  };
  inTurn(slow('first'));
  setTimeout(() => done.push('another'));
  inTurn(slow('second'));
  await vi.runAllTimersAsync();
  expect(done).toEqual(['first', 'another', 'second']);
  now.mockRestore();
});

it('leaves out what was called off', async () => {
  const done: string[] = [];
  inTurn(() => done.push('kept'));
  const callOff = inTurn(() => done.push('called off'));
  callOff();
  await vi.runAllTimersAsync();
  expect(done).toEqual(['kept']);
});
