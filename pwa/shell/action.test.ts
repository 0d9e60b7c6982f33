import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { createAction } from './action.ts';

function setUp() {
  let ids = 0;
  const send = vi.fn<(id: string, serial: string) => Promise<void>>(async () => {});
  return { send, action: createAction(send, () => `id-${++ids}`) };
}

it('sends the same id again after silence, unless it is another wish', async () => {
  const { send, action } = setUp();
  send.mockRejectedValueOnce(new Refusal('server.unavailable'));
  send.mockRejectedValueOnce(new Refusal('server.unavailable'));
  await action.run('01');
  await action.run('01');
  await action.run('02');
  expect(send.mock.calls).toEqual([
    ['id-1', '01'],
    ['id-1', '01'],
    ['id-2', '02'],
  ]);
});

it('takes a new id after an answer', async () => {
  const { send, action } = setUp();
  send.mockRejectedValueOnce(new Refusal('order.stateForbids'));
  expect(await action.run('01')).toBe(false);
  expect(action.refusal.value?.code).toBe('order.stateForbids');
  expect(await action.run('01')).toBe(true);
  expect(send.mock.calls.map(([id]) => id)).toEqual(['id-1', 'id-2']);
});

it('does nothing while it is under way', async () => {
  const { send, action } = setUp();
  send.mockReturnValueOnce(new Promise(() => {}));
  void action.run('01');
  expect(await action.run('01')).toBe(false);
  expect(send).toHaveBeenCalledTimes(1);
});
