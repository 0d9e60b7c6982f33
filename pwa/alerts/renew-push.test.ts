import { expect, it, vi } from 'vitest';
import { renewPush } from './renew-push.ts';

const subscription = (endpoint: string) =>
  ({
    options: { applicationServerKey: new Uint8Array([4]).buffer, userVisibleOnly: true },
    toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
  }) as unknown as PushSubscription;

it.each<[string, Pick<Parameters<typeof renewPush>[0], 'ended' | 'given'>, string | undefined]>([
  ['the one that the browser gave', { ended: subscription('/old'), given: subscription('/new') }, '/new'],
  ['one that is made by the key of the old', { ended: subscription('/old'), given: null }, '/made'],
  ['nothing where there was none', { ended: null, given: null }, undefined],
])('the portal is told of %s', async (_, change, endpoint) => {
  const fetch = vi.fn(async (_address: unknown, _init?: RequestInit) => new Response('{}'));
  const subscribe = vi.fn(async () => subscription('/made'));
  await renewPush({ ...change, subscribe, fetch, newId: () => 'id' });
  const told = fetch.mock.calls.map(([, init]) => JSON.parse(String(init?.body)).args.endpoint);
  expect(told).toEqual(endpoint === undefined ? [] : [endpoint]);
});

it('a portal that says no is a failure, so that the browser knows', async () => {
  const fetch = async () => new Response('', { status: 503 });
  const change = { ended: null, given: subscription('/new'), subscribe: async () => subscription('/made') };
  await expect(renewPush({ ...change, fetch, newId: () => 'id' })).rejects.toThrow('503');
});
