import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListRow } from '#core/sync/list-row.ts';
import type { OutboxEntry } from '#core/sync/outbox.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import { aListRow } from '../../tests/sync/list-row.ts';
import { orderOctets } from '../../tests/sync/order-octets.ts';
import { closeKept, type DeviceDatabase, openDeviceDatabase, sealingKeyOf } from './device-database.ts';
import type { Commit, DeviceMeta, DeviceStore, OrderSegment } from './device-store.ts';
import { indexedDbDeviceStore } from './indexed-db-device-store.ts';
import { memoryDeviceStore } from './memory-device-store.ts';

async function segmentsOf(of: DeviceStore, after?: number): Promise<readonly OrderSegment[]> {
  const all: OrderSegment[] = [];
  for await (const segment of of.orderSegments(after)) all.push(segment);
  return all;
}

const meta: DeviceMeta = {
  clientId: 'client',
  settled: 0,
  lineage: 'one',
  kinds: { order: { cursor: '7', whole: true, digest: '00' } },
  account: { name: 'Aube', approvalMode: false },
  format: 1,
  epoch: 0,
  pulledAt: '2026-11-20T09:00:00.000Z',
};
const entry = (id: string): OutboxEntry => ({
  id,
  name: 'invitation.resend@1',
  args: { reference: '1000000001' },
  at: '2026-11-20T09:00:00.000Z',
});
const listRow = (id: string, version: number): ListRow => aListRow({ id, version, reference: id });
const whole = (id: string, version: number): PackedRow => [id, version, 'whole'];

function orders(rows: readonly ListRow[], instead = false): NonNullable<Commit['orders']> {
  return {
    rows,
    octets: orderOctets(
      rows,
      rows.map(({ id, version }) => whole(id, version)),
    ),
    instead,
  };
}

const secret = new Uint8Array(32).fill(7);
let user = 0;
let database: DeviceDatabase | undefined;

async function indexedDb(userId: string, octets = secret): Promise<DeviceStore> {
  database = await openDeviceDatabase(userId, { onBlocked: () => undefined, onClosed: () => undefined });
  return indexedDbDeviceStore(database, await sealingKeyOf(octets));
}

describe.each([
  ['in memory', () => memoryDeviceStore()],
  ['in IndexedDB', () => indexedDb(`user ${++user}`)],
] as const)('a device’s store %s', (_, open) => {
  let store: DeviceStore;
  beforeEach(async () => {
    store = await open();
  });
  const ids = async () => (await store.entries()).map(({ id }) => id);

  it('keeps commands in the order in which they were given', async () => {
    for (const id of ['b', 'a', 'c']) await store.enqueue(entry(id));
    expect(await ids()).toEqual(['b', 'a', 'c']);
  });

  it('writes answers down with how far the portal has come', async () => {
    for (const id of ['a', 'b']) await store.enqueue(entry(id));
    const receipt = { id: 'b', entry: entry('b'), code: 'order.notFound', detail: {}, at: '' } as const;
    await store.settle([{ entry: { ...entry('a'), doneAt: 9 } }, { entry: entry('b'), receipt }], {
      ...meta,
      settled: 2,
    });
    expect(await store.entries()).toEqual([{ ...entry('a'), doneAt: 9 }]);
    expect(await store.receipts()).toEqual([receipt]);
    expect((await store.meta())?.settled).toBe(2);
    await store.removeReceipt('b');
    expect(await store.receipts()).toEqual([]);
  });

  it('takes done commands away with the rows that show them, and remembers them', async () => {
    await store.enqueue(entry('a'));
    await store.settle([{ entry: { ...entry('a'), doneAt: 9 } }], meta);
    await store.commit({ meta, shown: ['a'] });
    expect(await ids()).toEqual([]);
    expect((await store.lately()).map(({ id }) => id)).toEqual(['a']);
  });

  it('puts what a restored portal forgot before what waits', async () => {
    await store.enqueue(entry('a'));
    await store.settle([{ entry: { ...entry('a'), doneAt: 9 } }], meta);
    await store.commit({ meta, shown: ['a'] });
    await store.enqueue(entry('b'));
    await store.requeue(['a'], { ...meta, clientId: 'other' });
    expect(await store.entries()).toEqual([entry('a'), entry('b')]);
    expect(await store.lately()).toEqual([]);
    expect((await store.meta())?.clientId).toBe('other');
  });

  it('takes back what was not sent, and only that', async () => {
    for (const id of ['a', 'b']) await store.enqueue(entry(id));
    await store.settle([{ entry: { ...entry('a'), doneAt: 9 } }], meta);
    expect([await store.withdraw('a'), await store.withdraw('b'), await store.withdraw('c')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(await ids()).toEqual(['a']);
  });

  it('has orders in segments, and each of them whole', async () => {
    const first = await store.commit({ meta, orders: orders([listRow('1', 1), listRow('2', 1)]) });
    const second = await store.commit({ meta, orders: orders([listRow('2', 2)]) });
    expect((await segmentsOf(store)).map(({ rows }) => rows.map(({ id, version }) => [id, version]))).toEqual(
      [
        [
          ['1', 1],
          ['2', 1],
        ],
        [['2', 2]],
      ],
    );
    expect(await segmentsOf(store, first)).toHaveLength(1);
    expect(await store.wholeOrder(second ?? 0, 0)).toEqual(whole('2', 2));
    expect(await store.wholeOrder(first ?? 0, 1)).toEqual(whole('2', 1));
    const third = await store.commit({ meta, orders: orders([listRow('3', 3)], true) });
    expect(await store.wholeOrder(third ?? 0, 0)).toEqual(whole('3', 3));
    expect((await segmentsOf(store)).map(({ rows }) => rows.map(({ id }) => id))).toEqual([['3']]);
    await store.commit({ meta, orders: { rows: [], octets: undefined, instead: true } });
    expect(await segmentsOf(store)).toEqual([]);
  });

  it('forgets what the portal told, and nothing else', async () => {
    await store.enqueue(entry('a'));
    await store.commit({
      meta,
      small: { view: [['v', 1, 'mine', '']] },
      orders: orders([listRow('1', 1)]),
    });
    await store.forgetRows();
    expect([await segmentsOf(store), await store.small('view'), await ids()]).toEqual([[], [], ['a']]);
    expect(await store.meta()).toMatchObject({ kinds: {}, clientId: 'client', pulledAt: '' });
  });
});

describe('what IndexedDB holds', () => {
  it('opens again under the same secret, and under no other', async () => {
    const userId = `user ${++user}`;
    await (await indexedDb(userId)).enqueue(entry('a'));
    database?.close();
    expect((await (await indexedDb(userId)).entries()).map(({ id }) => id)).toEqual(['a']);
    database?.close();
    const other = await indexedDb(userId, new Uint8Array(32).fill(8));
    expect(await other.entries()).toEqual([]);
  });

  it('loses one command when one was damaged on the disk, and no other, and knows that it did', async () => {
    const store = await indexedDb(`user ${++user}`);
    for (const id of ['a', 'b']) await store.enqueue(entry(id));
    const [row] = (await database?.getAll('outbox')) ?? [];
    if (row) await database?.put('outbox', { ...row, sealed: { ...row.sealed, iv: new Uint8Array(12) } });
    expect((await store.entries()).map(({ id }) => id)).toEqual(['b']);
    expect(store.unreadable()).toBe(1);
    await store.dropUnreadable();
    expect([await store.entries(), store.unreadable()]).toEqual([[entry('b')], 0]);
    expect(await database?.count('outbox')).toBe(1);
  });

  it('is without rows and key after signing out, and keeps what waits; all goes when it is discarded', async () => {
    const userId = `user ${++user}`;
    const store = await indexedDb(userId);
    await store.enqueue(entry('a'));
    await store.commit({
      meta,
      orders: orders([listRow('1', 1)]),
    });
    database?.close();
    await closeKept(userId, { discard: false });
    const again = await indexedDb(userId);
    expect([await again.meta(), await segmentsOf(again)]).toEqual([undefined, []]);
    expect((await again.entries()).map(({ id }) => id)).toEqual(['a']);
    database?.close();
    await closeKept(userId, { discard: true });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`paraphe-account-${userId}`);
  });
});
