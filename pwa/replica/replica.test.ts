import { beforeEach, describe, expect, it } from 'vitest';
import type { HolderView } from '#core/portal/views.ts';
import type { RememberedInvitation } from './invitation.ts';
import { memoryStore } from './memory-store.ts';
import type { OutboxEntry, SendOutcome } from './outbox-entry.ts';
import { pending } from './pending.ts';
import { createReplica } from './replica.ts';
import type { ReplicaStore } from './store.ts';

// The IndexedDB store has its own test; here everything is kept in memory.

const alice: RememberedInvitation = { id: 'alice', secret: 'a'.repeat(43) };
const bob: RememberedInvitation = { id: 'bob', secret: 'b'.repeat(43) };

function open(options: {
  readonly store?: ReplicaStore;
  readonly answer?: (entry: OutboxEntry) => SendOutcome;
  readonly sent?: OutboxEntry[];
}) {
  const { store = memoryStore(), answer = () => ({ kind: 'done', result: {} }), sent = [] } = options;
  let ids = 0;
  const replica = createReplica({
    stores: [store, memoryStore()],
    send: async (entry) => {
      sent.push(entry);
      return answer(entry);
    },
    alone: (work) => work(),
    announce: () => {},
    now: () => new Date('2026-11-21T12:00:00Z'),
    makeId: () => `id-${++ids}`,
  });
  return { replica, sent };
}

beforeEach(() => {
  pending.value = 0;
});

describe('the outbox', () => {
  it('keeps a command without answer, under the same id, until the portal has done it', async () => {
    let reachable = false;
    const { replica, sent } = open({
      answer: () => (reachable ? { kind: 'done', result: {} } : { kind: 'unanswered' }),
    });
    await replica.remember(alice);
    await replica.submit('invitation.accept@1', { request: 'pem' }, alice.id);
    expect(await replica.sync()).toEqual([]);
    expect(pending.value).toBe(1);
    expect(replica.unanswered.value).toBe(1);
    reachable = true;
    expect((await replica.sync()).map(({ name }) => name)).toEqual(['invitation.accept@1']);
    expect(pending.value).toBe(0);
    expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-1']);
  });

  it('takes one acceptance of an invitation, however often it is asked', async () => {
    const { replica } = open({});
    await replica.remember(alice);
    const first = await replica.submit('invitation.accept@1', { request: 'one' }, alice.id);
    const second = await replica.submit('invitation.accept@1', { request: 'two' }, alice.id);
    expect([first.queued, second.queued]).toEqual([true, false]);
    expect(replica.entries.value.map(({ args }) => args)).toEqual([{ request: 'one' }]);
  });

  it('keeps the order within an invitation and lets another one pass', async () => {
    const { replica, sent } = open({
      answer: ({ invitationId }) =>
        invitationId === alice.id ? { kind: 'unanswered' } : { kind: 'done', result: {} },
    });
    await replica.remember(alice);
    await replica.remember(bob);
    await replica.submit('invitation.open@1', {}, alice.id);
    await replica.submit('invitation.accept@1', { request: 'pem' }, alice.id);
    await replica.submit('invitation.open@1', {}, bob.id);
    await replica.sync();
    expect(sent.map(({ invitationId, name }) => `${invitationId} ${name}`)).toEqual([
      'alice invitation.open@1',
      'bob invitation.open@1',
    ]);
    expect(pending.value).toBe(2);
  });

  it('keeps a refusal with what was sent, until it is dismissed', async () => {
    const { replica } = open({
      answer: () => ({ kind: 'refused', code: 'invitation.cancelled', detail: {} }),
    });
    await replica.remember(alice);
    await replica.submit('invitation.accept@1', { request: 'pem' }, alice.id);
    await replica.sync();
    expect(pending.value).toBe(0);
    expect(replica.receipts.value).toMatchObject([
      { code: 'invitation.cancelled', entry: { args: { request: 'pem' } } },
    ]);
    await replica.dismiss(replica.receipts.value[0]?.id ?? '');
    expect(replica.receipts.value).toEqual([]);
  });

  it('sends by the newest link of the order when the invitation was sent again', async () => {
    const used: string[] = [];
    const replica = createReplica({
      stores: [memoryStore()],
      send: async (_, invitation) => {
        used.push(invitation.id);
        return { kind: 'done', result: {} };
      },
      alone: (work) => work(),
      announce: () => {},
      now: () => new Date('2026-11-21T12:00:00Z'),
      makeId: () => 'id',
    });
    const view = { reference: '120001' } as HolderView;
    await replica.remember({ ...alice, view, viewedAt: '2026-11-20' });
    await replica.submit('invitation.accept@1', { request: 'pem' }, alice.id);
    await replica.remember({ id: 'alice again', secret: 'c'.repeat(43), view, viewedAt: '2026-11-21' });
    await replica.sync();
    expect(used).toEqual(['alice again']);
  });

  it('sends from memory when the device has no room, and says that it will not outlive the page', async () => {
    const full: ReplicaStore = {
      ...memoryStore(),
      durable: true,
      enqueue: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    };
    const { replica, sent } = open({ store: full });
    await replica.remember(alice);
    expect(await replica.submit('invitation.accept@1', { request: 'pem' }, alice.id)).toEqual({
      queued: true,
      durable: false,
    });
    await replica.sync();
    expect(sent).toHaveLength(1);
    expect(pending.value).toBe(0);
  });
});
