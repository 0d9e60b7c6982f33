import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Environment } from '../shell/environment.ts';
import type { Person } from '../shell/session.ts';
import { speakPreferred } from '../shell/words.ts';
import { leavePush, pushState, turnPushOff, turnPushOn } from './device-push.ts';
import { readKeptAlerts } from './kept-alerts.ts';

// A browser and its maker's push service, which may refuse.

const zoe = { kind: 'user', userId: 'zoe' } as Person;
const ada = { kind: 'operator', userId: 'ada' } as Person;
let permission: NotificationPermission;
let answer: NotificationPermission;
let subscription: { endpoint: string; unsubscribe: () => Promise<boolean>; toJSON: () => object } | null;
let made: number;
let ran: (readonly [string, object])[];

const environment = {
  newId: () => crypto.randomUUID(),
  portal: {
    read: async () => ({ alerts: [], newest: 12, unseen: 0 }),
    run: async (name: string, args: object) => void ran.push([name, args]),
  },
} as unknown as Environment;
const turnOn = (person = zoe) => turnPushOn(environment, { person, pushKey: 'B' });

beforeEach(async () => {
  [permission, answer, subscription, made, ran] = ['default', 'granted', null, 0, []];
  const pushManager = {
    getSubscription: async () => subscription,
    subscribe: async () => {
      const endpoint = `https://push.example.net/${++made}`;
      const toJSON = () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } });
      const unsubscribe = async () => {
        subscription = null;
        return true;
      };
      subscription = { endpoint, toJSON, unsubscribe };
      return subscription;
    },
  };
  const Notification = {
    get permission() {
      return permission;
    },
    requestPermission: async () => {
      permission = answer;
      return answer;
    },
  };
  vi.stubGlobal('window', { PushManager: Object, Notification });
  vi.stubGlobal('Notification', Notification);
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => ({ pushManager }) } });
  vi.stubGlobal('document', { documentElement: {}, querySelector: () => null });
  await speakPreferred(['en']);
});
afterEach(async () => {
  await leavePush();
  vi.unstubAllGlobals();
});

it('is off until the person turns it on, and then knows from where to tell', async () => {
  expect(await pushState(zoe)).toBe('off');
  expect(await turnOn()).toBe('on');
  expect(await pushState(zoe)).toBe('on');
  expect(ran).toEqual([
    ['push.subscribe@1', { endpoint: 'https://push.example.net/1', p256dh: 'p', auth: 'a' }],
  ]);
  expect(await readKeptAlerts()).toEqual({
    userId: 'zoe',
    language: 'en',
    ordersPath: '/orders',
    newest: 12,
  });
});

it('tells the portal nothing when the person does not want to', async () => {
  answer = 'denied';
  expect(await turnOn()).toBe('denied');
  expect([ran, made]).toEqual([[], 0]);
});

it('is off for another person, who makes it their own', async () => {
  await turnOn();
  expect(await pushState(ada)).toBe('off');
  await turnOn(ada);
  expect(await pushState(ada)).toBe('on');
  expect(await pushState(zoe)).toBe('off');
  expect((await readKeptAlerts())?.ordersPath).toBe('/office/orders');
  expect(made).toBe(2);
});

it('is given up by choice, here and at the portal, or with the session', async () => {
  await turnOn();
  expect(await turnPushOff(environment)).toBe('off');
  expect(ran.at(-1)).toEqual(['push.unsubscribe@1', { endpoint: 'https://push.example.net/1' }]);
  await turnOn();
  await leavePush();
  expect([subscription, await readKeptAlerts()]).toEqual([null, undefined]);
});

it('is not offered where a browser has no such thing', async () => {
  vi.stubGlobal('window', {});
  expect(await pushState(zoe)).toBe('unsupported');
});
