import { expect, it } from 'vitest';
import type { PasskeyRequestOptions } from '#core/accounts/passkey.ts';
import type { PasskeyAssertion } from '#core/commands/passkeys.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Account } from '../account/account.ts';
import type { PortalClient } from '../portal-client.ts';
import { createSignIn } from './sign-in-model.ts';

const options = { challenge: 'c', rpId: 'portal.example.com' } as PasskeyRequestOptions;
const response = { id: 'credential' } as PasskeyAssertion;

function signInWith({
  answers = {},
  askPasskey = async () => response,
}: {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly askPasskey?: (asked: PasskeyRequestOptions) => Promise<PasskeyAssertion>;
}) {
  const begun: string[] = [];
  const run = async (name: string, args: object) => {
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return name === 'passkey.challenge@1' ? { kind: 'use', options } : { token: JSON.stringify(args) };
  };
  const account = {
    begin: async (token: string) => {
      begun.push(token);
    },
  } as Account;
  return {
    begun,
    signIn: createSignIn({ portal: { run } as unknown as PortalClient, account, askPasskey }),
  };
}

it('begins by what the browser answers to the portal’s challenge', async () => {
  const asked: unknown[] = [];
  const { begun, signIn } = signInWith({
    askPasskey: async (given) => {
      asked.push(given);
      return response;
    },
  });
  await signIn.byPasskey();
  expect(asked).toEqual([options]);
  expect(begun).toEqual([JSON.stringify({ response })]);
  expect(signIn.refused.value).toBeUndefined();
});

it('begins by a code', async () => {
  const { begun, signIn } = signInWith({});
  await signIn.byCode('0000-0000-0000');
  expect(begun).toEqual([JSON.stringify({ code: '0000-0000-0000' })]);
});

it('says which way was refused, and forgets it with the next attempt', async () => {
  const cancelled = new Refusal('passkey.cancelled');
  const { begun, signIn } = signInWith({ askPasskey: () => Promise.reject(cancelled) });
  await signIn.byPasskey();
  expect(signIn.refused.value).toEqual({ way: 'passkey', refusal: cancelled });
  expect(signIn.busy.value).toBeUndefined();
  await signIn.byCode('0000-0000-0000');
  expect(signIn.refused.value).toBeUndefined();
  expect(begun).toHaveLength(1);
});

it('tries one way at a time', async () => {
  let answer: (given: PasskeyAssertion) => void = () => undefined;
  const { begun, signIn } = signInWith({
    askPasskey: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const first = signIn.byPasskey();
  await signIn.byCode('0000-0000-0000');
  await expect.poll(() => signIn.busy.value).toBe('passkey');
  await new Promise((resolve) => setTimeout(resolve));
  answer(response);
  await first;
  expect(begun).toEqual([JSON.stringify({ response })]);
});

it('does not hide a fault', async () => {
  const { signIn } = signInWith({ answers: { 'extension.redeem@1': new TypeError('a bug') } });
  await expect(signIn.byCode('x')).rejects.toThrow('a bug');
});
