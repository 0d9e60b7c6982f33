import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import { codeFault, createCredentials } from './credentials.ts';

function setUp(...answers: (Refusal | undefined)[]) {
  const send = vi.fn(async (..._: unknown[]) => {
    const next = answers.shift();
    if (next) throw next;
  });
  let ids = 0;
  const credentials = createCredentials({ send, newId: () => `id-${++ids}` });
  credentials.password.set({ login: 'camille', password: 'une phrase' });
  return { credentials, send };
}

it('is done with the password where it is enough', async () => {
  const { credentials, send } = setUp();
  expect(await credentials.password.submit()).toBe(true);
  expect(credentials.codeOf.value).toBeUndefined();
  expect(send.mock.calls).toEqual([[{ login: 'camille', password: 'une phrase' }, 'id-1']]);
});

it('keeps login and password while the code is asked for, out of the form', async () => {
  const { credentials, send } = setUp(new Refusal('signin.codeRequired'), new Refusal('signin.failed'));
  await credentials.password.submit();
  expect(credentials.codeOf.value).toBe('camille');
  expect(credentials.password.values.value.password).toBe('');
  credentials.code.set({ code: ' 123456 ' });
  expect(await credentials.code.submit()).toBe(false);
  expect(credentials.codeOf.value).toBe('camille');
  credentials.code.set({ code: '654321' });
  expect(await credentials.code.submit()).toBe(true);
  expect(credentials.codeOf.value).toBeUndefined();
  const typed = { login: 'camille', password: 'une phrase' };
  expect(send.mock.calls.map(([values]) => values)).toEqual([
    typed,
    { ...typed, code: '123456' },
    { ...typed, code: '654321' },
  ]);
});

it('goes back with the login and without the password', async () => {
  const { credentials } = setUp(new Refusal('signin.codeRequired'));
  await credentials.password.submit();
  credentials.back();
  expect(credentials.codeOf.value).toBeUndefined();
  expect(credentials.password.values.value).toEqual({ login: 'camille', password: '' });
});

it('asks for no code after another refusal', async () => {
  const { credentials } = setUp(new Refusal('signin.blocked'));
  expect(await credentials.password.submit()).toBe(false);
  expect(credentials.codeOf.value).toBeUndefined();
  expect(credentials.password.refusal.value?.code).toBe('signin.blocked');
});

it.each([
  ['123456', false, {}],
  ['123 456', false, {}],
  ['', false, { code: 'missing' }],
  ['12345', false, { code: 'wrong' }],
  ['abcd-efgh', false, { code: 'wrong' }],
  ['abcd-efgh', true, {}],
  [' ', true, { code: 'missing' }],
] as const)('judges the code “%s” (recovery: %s)', (typed, recovery, fault) => {
  expect(codeFault(typed, recovery)).toEqual(fault);
});
