import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openReplicaDatabase } from './database.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import type { OutboxEntry } from './outbox-entry.ts';

let databases = 0;

async function open() {
  const connection = await openReplicaDatabase({ name: `replica-${++databases}`, onClosed: () => {} });
  return { ...connection, store: indexedDbStore(async () => connection) };
}

const entry = (id: string, invitationId: string): OutboxEntry => ({
  id,
  name: 'invitation.accept@1',
  args: { request: `request of ${id}` },
  invitationId,
  at: '2026-11-21T12:00:00.000Z',
});

describe('the replica in IndexedDB', () => {
  it('gives the outbox back in the order of its making', async () => {
    const { store } = await open();
    for (const id of ['z', 'a', 'm']) await store.enqueue(entry(id, `invitation ${id}`));
    expect((await store.entries()).map(({ id }) => id)).toEqual(['z', 'a', 'm']);
  });

  it('lets one of two tabs enqueue the same command', async () => {
    const { store } = await open();
    const taken = await Promise.all([store.enqueue(entry('one', 'i')), store.enqueue(entry('two', 'i'))]);
    expect(taken.toSorted()).toEqual([false, true]);
    expect(await store.entries()).toHaveLength(1);
  });

  it('takes the entry out and keeps its receipt', async () => {
    const { store } = await open();
    await store.enqueue(entry('one', 'i'));
    const receipt = {
      id: 'one',
      entry: entry('one', 'i'),
      code: 'invitation.expired',
      detail: {},
      at: '',
    } as const;
    await store.settle('one', receipt);
    expect(await store.entries()).toEqual([]);
    expect(await store.receipts()).toEqual([receipt]);
    await store.removeReceipt('one');
    expect(await store.receipts()).toEqual([]);
  });

  it('keeps the secret of a link unreadable in the database', async () => {
    const { database, store } = await open();
    const secret = 's'.repeat(43);
    await store.putInvitation({ id: 'i', secret });
    const [row] = await database.getAll('invitations');
    expect(new TextDecoder('latin1').decode(row?.sealed.ciphertext)).not.toContain('sss');
    expect((await database.get('keys', 'seal'))?.extractable).toBe(false);
    expect(await store.invitations()).toEqual([{ id: 'i', secret }]);
  });

  it('opens with the same key in a second tab', async () => {
    const { store } = await open();
    await store.putInvitation({ id: 'i', secret: 's' });
    const second = await openReplicaDatabase({ name: `replica-${databases}`, onClosed: () => {} });
    expect(await indexedDbStore(async () => second).invitations()).toHaveLength(1);
  });
});
