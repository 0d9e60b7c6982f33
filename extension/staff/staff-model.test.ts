import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { AlertView } from '#core/portal/alert-views.ts';
import type { Person } from '../account/kept-token.ts';
import { keptStore } from '../kept-store.ts';
import type { PortalClient } from '../portal-client.ts';
import { createSearchModel } from './search-model.ts';
import type { Decision } from './send-decision.ts';
import { createStaffModel } from './staff-model.ts';

const origin = 'https://portal.example.com';
const person = {
  kind: 'user',
  userId: 'zoe',
  superUser: false,
  rights: ['approval'],
  approvals: true,
} as unknown as Person;
const order = (reference: string) => ({ reference, holderName: 'Zoé', product: 'mail-simple-1y' });

const certificate = {
  ...order('1000000003'),
  acceptBy: '2026-12-30T10:00:00.000Z',
  serialNumber: '0a',
};

let kept: Record<string, unknown>;
let asked: string[];
let answers: Record<string, (query: Record<string, unknown>) => unknown>;
let seen: number;

function models() {
  const area = {
    get: async (key: string) => structuredClone({ [key]: kept[key] }),
    set: async (items: object) => void Object.assign(kept, structuredClone(items)),
    remove: async (key: string) => void delete kept[key],
  };
  const answer = async (name: string, query: Record<string, unknown>) => {
    const { state } = query;
    const full = state === undefined ? name : `${name} ${state}`;
    asked.push(full);
    return answers[full]?.(query);
  };
  const portal = {
    origin,
    read: (path: string, { query }: { query: Record<string, unknown> }) => answer(path, query),
    run: answer,
  } as unknown as PortalClient;
  const store = keptStore(area, { request: (_, work) => work() });
  const onSeen = async () => void seen++;
  return {
    staff: createStaffModel({ portal, store, onSeen, newId: () => crypto.randomUUID() }),
    search: createSearchModel({ portal, store, limit: 8 }),
  };
}

beforeEach(() => {
  kept = { access: { origin, token: 't', person } };
  [asked, seen] = [[], 0];
  const alerts = [{ number: 9 }, { number: 8, seenAt: '2026' }] as AlertView[];
  answers = {
    '/api/orders awaitingApproval': () => ({ rows: [order('1000000001'), order('1000000002')], total: 2 }),
    '/api/orders toAccept': () => ({ rows: [certificate, order('1000000004')], total: 30 }),
    '/api/alerts': () => ({ alerts, newest: 9, unseen: 1 }),
  };
});

describe('what the popup shows', () => {
  it('is there at once the next time, without asking', async () => {
    await models().staff.refresh(person);
    asked = [];
    const { staff } = models();
    await staff.recall(person);
    expect(staff.view.value.awaiting?.rows.map(({ reference }) => reference)).toEqual([
      '1000000001',
      '1000000002',
    ]);
    expect(asked).toEqual([]);
    expect(JSON.stringify(kept.staff)).not.toContain('mail-simple');
  });

  it('leaves nothing where they signed out before the portal answered', async () => {
    const { staff } = models();
    const alerts = answers['/api/alerts'];
    answers['/api/alerts'] = (query) => {
      kept = {};
      return alerts?.(query);
    };
    await staff.refresh(person);
    expect(kept).toEqual({});
  });

  it('is nobody else’s', async () => {
    await models().staff.refresh(person);
    const { staff } = models();
    await staff.recall({ ...person, userId: 'ada' });
    expect(staff.view.value).toEqual({});
  });

  it.each([
    ['who may not approve', { ...person, rights: ['billing'] as const }],
    ['whose account lets no order wait', { ...person, approvals: false }],
  ])('has nothing to decide for somebody %s', async (_, somebody) => {
    const { staff } = models();
    await staff.refresh(somebody);
    expect(asked).toEqual(['/api/alerts']);
    expect(staff.view.value.awaiting).toBeUndefined();
  });

  it.each([
    ['technical', true],
    ['commercial', true],
    ['approval', false],
  ] as const)('with the right “%s” has certificates to accept: %s', async (right, isKeeper) => {
    const { staff } = models();
    await staff.refresh({ ...person, approvals: false, rights: [right] });
    const { toAccept } = staff.view.value;
    expect(asked.includes('/api/orders toAccept')).toBe(isKeeper);
    // One that the list does not tell enough of is counted, and shown on the portal.
    const { product: _, ...shown } = certificate;
    expect(toAccept).toEqual(isKeeper ? { rows: [shown], total: 30 } : undefined);
  });

  it('stays when the portal does not answer, which is told', async () => {
    const { staff } = models();
    await staff.refresh(person);
    answers['/api/alerts'] = () => {
      throw new Refusal('server.unavailable');
    };
    await staff.refresh(person);
    expect(staff.refusal.value?.code).toBe('server.unavailable');
    expect(staff.view.value.awaiting?.total).toBe(2);
  });
});

describe('a decision', () => {
  it('takes the order away, with the reason that was begun', async () => {
    const { staff } = models();
    await staff.refresh(person);
    await staff.write('1000000001', 'Not n');
    const reopened = models().staff;
    await reopened.recall(person);
    expect(reopened.reasons.value).toEqual({ '1000000001': 'Not n' });
    await reopened.decide({ is: 'refuse', reference: '1000000001', reason: 'Not now.' });
    expect(reopened.view.value.awaiting).toMatchObject({
      rows: [order('1000000002')].map(({ reference }) => ({ reference })),
      total: 1,
    });
    expect([reopened.reasons.value, kept.reasons]).toEqual([{}, {}]);
    expect(reopened.done.value).toMatchObject({ is: 'refuse' });
  });

  it('takes the certificate away that was accepted, and it alone', async () => {
    const { staff } = models();
    await staff.refresh({ ...person, rights: ['approval', 'technical'] });
    await staff.decide({ is: 'accept', reference: '1000000003', serialNumber: '0a' });
    expect(staff.view.value).toMatchObject({
      awaiting: { total: 2 },
      toAccept: { rows: [], total: 29 },
    });
    expect(staff.done.value).toMatchObject({ is: 'accept' });
  });

  it.each<[Decision, string]>([
    [{ is: 'accept', reference: '1000000003', serialNumber: '0a' }, 'valid'],
    [{ is: 'approve', reference: '1000000001' }, 'awaitingHolder'],
    [{ is: 'refuse', reference: '1000000001', reason: 'Not now.' }, 'approvalRefused'],
  ])('%j shows in what was told of the order, and of no other', async (decision, state) => {
    const told = (reference: string) => ({ number: 9, reference, state: 'awaitingApproval' });
    const alerts = [told(decision.reference), told('1000000009')];
    answers['/api/alerts'] = () => ({ alerts, newest: 9, unseen: 1 });
    const { staff } = models();
    await staff.refresh(person);
    await staff.decide(decision);
    const states = staff.view.value.alerts?.alerts.map((alert) => alert.state);
    expect(states).toEqual([state, 'awaitingApproval']);
  });

  it('that the portal refuses leaves the order and the reason, and says why', async () => {
    answers['order.refuseApproval@1'] = () => {
      throw new Refusal('order.approvalDecided');
    };
    const { staff } = models();
    await staff.refresh(person);
    await staff.write('1000000001', 'Not now.');
    await staff.decide({ is: 'refuse', reference: '1000000001', reason: 'Not now.' });
    expect(staff.refused.value['1000000001']?.code).toBe('order.approvalDecided');
    expect(staff.view.value.awaiting?.total).toBe(2);
    expect(staff.reasons.value).toEqual({ '1000000001': 'Not now.' });
  });

  it('is sent once, however often the button is pressed', async () => {
    const { staff } = models();
    await staff.refresh(person);
    asked = [];
    const decision = { is: 'approve', reference: '1000000001' } as const;
    await Promise.all([staff.decide(decision), staff.decide(decision)]);
    expect(asked).toEqual(['order.approve@1']);
  });
});

describe('alerts', () => {
  it('are seen once they were looked at, and stay marked as new as long as the popup is open', async () => {
    const { staff } = models();
    await staff.refresh(person);
    asked = [];
    await staff.look();
    await staff.look();
    expect(asked).toEqual(['alerts.markSeen@1']);
    expect([...staff.fresh.value]).toEqual([9]);
    expect(seen).toBe(1);
  });

  it('of which not all are shown are left to the portal’s page', async () => {
    answers['/api/alerts'] = () => ({ alerts: [], newest: 90, unseen: 30 });
    const { staff } = models();
    await staff.refresh(person);
    asked = [];
    await staff.look();
    expect(asked).toEqual([]);
  });
});

describe('a search', () => {
  it('shows what was asked for last, whichever answer comes first', async () => {
    const { search } = models();
    const late: (() => void)[] = [];
    answers['/api/orders'] = ({ search: text }) =>
      new Promise((resolve) => {
        const rows = [order(String(text))];
        late.push(() => resolve({ rows, total: 1 }));
      });
    const both = Promise.all([search.search('first'), search.search('second')]);
    await expect.poll(() => late.length).toBe(2);
    for (const arrive of late.toReversed()) arrive();
    await both;
    expect(search.found.value?.rows.map(({ reference }) => reference)).toEqual(['second']);
  });

  it('asks nothing for one letter', async () => {
    const { search } = models();
    await search.search(' z ');
    expect([asked, search.found.value]).toEqual([[], undefined]);
  });

  it('says why there is no answer', async () => {
    const { search } = models();
    answers['/api/orders'] = () => {
      throw new Refusal('server.unavailable');
    };
    await search.search('zoé');
    expect(search.refusal.value?.code).toBe('server.unavailable');
  });
});
