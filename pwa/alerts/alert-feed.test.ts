import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import { alertChanges, keepAlerts, unseenAlerts } from './alert-feed.ts';

const alert = (number: number, seenAt?: string): AlertView => ({
  alertId: `alert-${number}`,
  number,
  kind: 'valid',
  at: '2026-11-20T09:00:00.000Z',
  reference: '1000000001',
  holderName: 'Zoé',
  state: 'valid',
  facts: {},
  ...(seenAt === undefined ? {} : { seenAt }),
});

let asked: object[];
let answers: (() => Promise<AlertsView>)[];
let announced: number[];
let tell: () => void;
let stop: () => void;
const settled = () => vi.waitFor(() => expect(answers).toEqual([]));
const answer = (view: AlertsView) => answers.push(async () => view);

beforeEach(async () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  asked = [];
  answers = [async () => ({ alerts: [alert(9)], newest: 9, unseen: 2 })];
  announced = [];
  stop = keepAlerts({
    read: (query) => {
      asked.push(query);
      return answers.shift()?.() ?? Promise.resolve({ alerts: [], newest: 9, unseen: 2 });
    },
    announce: (alerts) => announced.push(...alerts.map(({ number }) => number)),
    onAlert: (listener) => {
      tell = listener;
    },
  });
  await settled();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

it('what was there when the page was opened is counted and not announced', () => {
  expect([unseenAlerts.value, announced, asked]).toEqual([2, [], [{ limit: 1 }]]);
});

it('what comes is asked for after the newest, and announced unless it was seen elsewhere', async () => {
  answer({ alerts: [alert(10), alert(12, '2026-11-20T09:01:00.000Z')], newest: 12, unseen: 3 });
  const before = alertChanges.value;
  tell();
  await vi.waitFor(() => expect(unseenAlerts.value).toBe(3));
  expect(asked.at(-1)).toEqual({ after: 9, limit: 50 });
  expect(announced).toEqual([10]);
  expect(alertChanges.value).toBe(before + 1);
  answer({ alerts: [], newest: 12, unseen: 0 });
  tell();
  await vi.waitFor(() => expect(unseenAlerts.value).toBe(0));
  expect(asked.at(-1)).toEqual({ after: 12, limit: 50 });
  expect(announced).toEqual([10]);
});

it('told twice while it asks, it asks once more and announces nothing twice', async () => {
  let arrive: (view: AlertsView) => void = () => undefined;
  answers.push(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  answer({ alerts: [alert(11)], newest: 11, unseen: 4 });
  tell();
  tell();
  tell();
  arrive({ alerts: [alert(10)], newest: 10, unseen: 3 });
  await vi.waitFor(() => expect(unseenAlerts.value).toBe(4));
  expect(announced).toEqual([10, 11]);
  expect(asked.slice(-2)).toEqual([
    { after: 9, limit: 50 },
    { after: 10, limit: 50 },
  ]);
});

it('without network the count stands, and nothing is lost', async () => {
  answers.push(() => Promise.reject(new Refusal('server.unavailable')));
  tell();
  await settled();
  expect(unseenAlerts.value).toBe(2);
  answer({ alerts: [alert(10)], newest: 10, unseen: 3 });
  await vi.waitFor(() => {
    tell();
    expect(announced).toEqual([10]);
  });
});

it('the count is forgotten with the person', () => {
  stop();
  expect(unseenAlerts.value).toBe(0);
});
