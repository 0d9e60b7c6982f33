import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { FinishedKey } from '#core/keys/keybot.ts';
import type { KeyBotCalls } from '#core/keys/keybot-calls.ts';
import type { Connection } from '#core/worker-calls/connect.ts';
import { createRequestModel } from './request-model.ts';

const key = { requestPem: 'request' } as FinishedKey;

function modelOf({ refusal }: { readonly refusal?: Refusal } = {}) {
  const finished: unknown[] = [];
  const kept: FinishedKey[] = [];
  let ended = 0;
  const connect = (): Connection<KeyBotCalls> => ({
    call: (async (name: string, args: unknown) => {
      if (name === 'generate') return undefined;
      if (refusal) throw refusal;
      finished.push(args);
      return key;
    }) as never,
    end: () => {
      ended += 1;
    },
  });
  const model = createRequestModel({
    connect,
    meter: { score: signal(undefined), measure: () => undefined, end: () => undefined },
    random: (bytes) => bytes.fill(0),
    host: 'ca.example',
    keep: async (made) => {
      kept.push(made);
    },
  });
  return { model, finished, kept, ended: () => ended };
}

it('makes nothing until names and passwords are right, and says which are not', async () => {
  const { model, finished } = modelOf();
  model.names.value = 'no host/';
  expect(model.wrong.value).toEqual([]);
  await model.submit();
  expect(model.wrong.value).toEqual(['names', 'password']);
  expect(model.wrongNames.value).toEqual(['host/']);
  model.names.value = '';
  model.type('quatre mots très longs');
  expect(model.wrong.value).toEqual(['names', 'again']);
  expect(finished).toEqual([]);
});

it('keeps the key file before it shows the request, and forgets the password', async () => {
  const { model, finished, kept, ended } = modelOf();
  model.names.value = 'www.example.com';
  model.suggest();
  const { value: password } = model.password;
  await model.submit();
  expect(finished).toEqual([
    {
      subject: [{ type: '2.5.4.3', value: 'www.example.com' }],
      subjectAltNames: [{ type: 'dNSName', value: 'www.example.com' }],
      password,
    },
  ]);
  expect(kept).toEqual([key]);
  expect(model.finished.value).toBe(key);
  expect([model.password.value, model.again.value]).toEqual(['', '']);
  expect(ended()).toBe(1);
});

it('says why the key was not made, and lets it be tried again', async () => {
  const refusal = new Refusal('key.kindUnsupported', { kind: 'P-384' });
  const { model } = modelOf({ refusal });
  model.suggest();
  await model.submit();
  await vi.waitFor(() => expect(model.refusal.value).toBe(refusal));
  expect(model.finished.value).toBeUndefined();
  expect(model.working.value).toBe(false);
});
