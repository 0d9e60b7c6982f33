import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { Environment } from '../shell/environment.ts';
import type { Asked } from '../shell/proof.ts';
import { createProving } from './proving.ts';

const person = { userId: 'u', login: 'camille' } as Asked['person'];

function setUp(kind: Asked['kind'], answer: Refusal | object) {
  const run = vi.fn(async (..._: unknown[]) => {
    if (answer instanceof Refusal) throw answer;
    return answer;
  });
  const refresh = vi.fn(async () => {});
  const onProven = vi.fn();
  const environment = {
    portal: { run },
    session: { refresh },
    newId: () => 'id-1',
  } as unknown as Environment;
  const proving = createProving({ environment, asked: { kind, person }, onProven });
  proving.credentials.password.set({ password: 'une phrase' });
  return { proving, run, refresh, onProven };
}

it('proves in the session who somebody is, by what they type alone', async () => {
  const { proving, run, refresh, onProven } = setUp('prove', {});
  expect(await proving.credentials.password.submit()).toBe(true);
  expect(run.mock.calls).toEqual([['session.prove@1', { password: 'une phrase' }, { id: 'id-1' }]]);
  expect([refresh.mock.calls.length, onProven.mock.calls.length]).toEqual([0, 1]);
});

it('begins a new session for the same person when theirs has ended', async () => {
  const { proving, run, refresh, onProven } = setUp('again', { name: 'Camille' });
  await proving.credentials.password.submit();
  expect(run.mock.calls).toEqual([
    ['session.signIn@1', { login: 'camille', password: 'une phrase' }, { id: 'id-1' }],
  ]);
  expect([refresh.mock.calls.length, onProven.mock.calls.length]).toEqual([1, 1]);
});

it('learns that the session has ended while the question stood', async () => {
  const { proving, refresh, onProven } = setUp('prove', new Refusal('signin.required'));
  expect(await proving.credentials.password.submit()).toBe(false);
  expect([refresh.mock.calls.length, onProven.mock.calls.length]).toEqual([1, 0]);
});

it('stays with what was typed when it is wrong', async () => {
  const { proving, onProven } = setUp('prove', new Refusal('signin.notProven'));
  expect(await proving.credentials.password.submit()).toBe(false);
  expect(proving.credentials.password.values.value.password).toBe('une phrase');
  expect(onProven).not.toHaveBeenCalled();
});
