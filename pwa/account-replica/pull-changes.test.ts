import { expect, it, vi } from 'vitest';
import { digestText, emptyDigest, toggle } from '#core/sync/digest.ts';
import { packListRow } from '#core/sync/list-row-packing.ts';
import type { KindAnswer, PullAnswer } from '#core/sync/protocol.ts';
import { aListRow } from '../../tests/sync/list-row.ts';
import { orderOctets } from '../../tests/sync/order-octets.ts';
import { emptyBase, placesOf } from './base.ts';
import { memoryDeviceStore } from './memory-device-store.ts';
import { pullChanges } from './pull-changes.ts';
import type { Told } from './transport.ts';

const none: KindAnswer = { rows: [], digest: digestText(emptyDigest) };
const row = aListRow({ id: 'a', version: 7, reference: '1000' });
const octets = orderOctets([row], [['a', 7, 'whole']]);

const told = (kinds: PullAnswer['kinds'], orders?: Told['orders']): Told => ({
  lineage: 'one',
  version: 7,
  at: '2026-11-30',
  settled: 0,
  account: { name: 'Aube', approvalMode: false },
  kinds,
  orders,
});

const begun = {
  clientId: 'client',
  settled: 0,
  lineage: '',
  kinds: {},
  account: { name: '', approvalMode: false },
  format: 1,
  epoch: 0,
  pulledAt: '',
};

it('keeps orders as they came, knows their list rows, and finds each whole', async () => {
  const store = memoryDeviceStore();
  const commit = vi.spyOn(store, 'commit');
  const base = emptyBase();
  const rows = [packListRow(row)];
  const order: KindAnswer = { rows, digest: digestText(toggle(emptyDigest, 'a', 7)) };
  const { meta } = await pullChanges(
    {
      store,
      base,
      transport: {
        pull: async () => told({ order, person: none }, octets),
        push: () => Promise.reject(new Error('nothing waits')),
      },
      onPage: () => undefined,
    },
    begun,
  );
  expect(commit.mock.calls.flatMap(([{ orders }]) => orders?.octets ?? [])).toEqual([octets]);
  expect(base.orders.get('a')).toMatchObject({ version: 7, reference: '1000' });
  const place = placesOf(base, new Set(['1000'])).get('1000');
  expect(await store.wholeOrder(place?.segment ?? 0, place?.index ?? 0)).toEqual(['a', 7, 'whole']);
  expect(meta.kinds.order).toMatchObject({ cursor: '7', whole: true });
});

it('gives up a portal that sends it to the beginning again and again, and keeps what it was told', async () => {
  const base = emptyBase();
  const digest = digestText(toggle(emptyDigest, 'a', 7));
  const order: KindAnswer = { rows: [packListRow(row)], digest, reset: true, next: '7.a' };
  const pull = vi.fn(async () => told({ order, person: none }, octets));
  const transport = { pull, push: () => Promise.reject(new Error('nothing waits')) };
  await expect(
    pullChanges({ store: memoryDeviceStore(), base, transport, onPage: () => undefined }, begun),
  ).rejects.toMatchObject({ code: 'server.fault' });
  expect(pull.mock.calls.length).toBeLessThan(10);
  expect(base.orders.get('a')).toMatchObject({ reference: '1000' });
});
