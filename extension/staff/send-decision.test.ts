import { beforeEach, expect, it } from 'vitest';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { keptStore } from '../kept-store.ts';
import type { PortalClient } from '../portal-client.ts';
import { type Decision, sendDecision } from './send-decision.ts';

const origin = 'https://portal.example.com';
const approve: Decision = { is: 'approve', reference: '1000000001' };
const refuse = (reason: string): Decision => ({ is: 'refuse', reference: '1000000001', reason });

let kept: Record<string, unknown>;
let ids: number;
let answers: (ErrorCode | undefined)[];
let sent: (readonly [name: string, args: object, id: string])[];

/** A window of its own, over the same memory of the browser. */
function desk() {
  const area = {
    get: async (key: string) => structuredClone({ [key]: kept[key] }),
    set: async (items: object) => void Object.assign(kept, structuredClone(items)),
    remove: async (key: string) => void delete kept[key],
  };
  const run = async (name: string, args: object, _: string, id: string) => {
    sent.push([name, args, id]);
    const code = answers.shift();
    if (code) throw new Refusal(code);
  };
  return {
    portal: { origin, run } as unknown as PortalClient,
    store: keptStore(area, { request: (_, work) => work() }),
    newId: () => `id-${++ids}`,
  };
}
const decide = (decision: Decision) =>
  sendDecision(desk(), decision).then(
    () => 'done',
    (error: Refusal) => error.code,
  );

beforeEach(() => {
  kept = { access: { origin, token: 't' } };
  [ids, answers, sent] = [0, [], []];
});

it('goes under the same id until an answer came, from whatever window', async () => {
  answers = ['server.unavailable', 'server.unavailable'];
  expect(await decide(approve)).toBe('server.unavailable');
  expect(await decide(approve)).toBe('server.unavailable');
  expect(await decide(approve)).toBe('done');
  expect(await decide(approve)).toBe('done');
  expect(sent.map(([, , id]) => id)).toEqual(['id-1', 'id-1', 'id-1', 'id-4']);
});

it('a refusal is an answer, and another decision is not the same', async () => {
  answers = ['order.approvalDecided', 'server.unavailable', 'server.unavailable'];
  expect(await decide(approve)).toBe('order.approvalDecided');
  await decide(approve);
  await decide(refuse('No.'));
  await decide(refuse('Not now.'));
  expect(sent.map(([, , id]) => id)).toEqual(['id-1', 'id-2', 'id-3', 'id-4']);
});

it('tells the portal what was decided, and nothing that it does not ask for', async () => {
  await decide(approve);
  await decide(refuse('Not now.'));
  await decide({ is: 'accept', reference: '1000000002', serialNumber: '0a' });
  expect(sent.map(([name, args]) => [name, args])).toEqual([
    ['order.approve@1', { reference: '1000000001' }],
    ['order.refuseApproval@1', { reference: '1000000001', reason: 'Not now.' }],
    ['certificate.accept@1', { reference: '1000000002', serialNumber: '0a' }],
  ]);
  expect(kept.unanswered).toEqual({});
});

it('is not sent by nobody', async () => {
  kept = {};
  expect(await decide(approve)).toBe('signin.required');
  expect(sent).toEqual([]);
});
