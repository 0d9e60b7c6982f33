import { expect, it, vi } from 'vitest';
import { digestText, emptyDigest, toggle } from '#core/sync/digest.ts';
import { packListRow } from '#core/sync/list-row-packing.ts';
import { rowKinds } from '#core/sync/row-kinds.ts';
import { aListRow } from '../../tests/sync/list-row.ts';
import { orderOctets } from '../../tests/sync/order-octets.ts';
import { openDevice } from './device.ts';
import { memoryDeviceStore } from './memory-device-store.ts';
import type { Told } from './transport.ts';

const row = aListRow({ id: 'a', version: 7 });
const digest = digestText(toggle(emptyDigest, 'a', 7));

function told(at: string, { withOrder }: { readonly withOrder: boolean }): Told {
  const none = { rows: [], digest: digestText(emptyDigest) };
  const kinds = Object.fromEntries(rowKinds.map((kind) => [kind, none]));
  const order = { rows: withOrder ? [packListRow(row)] : [], digest };
  return {
    lineage: 'one',
    version: 7,
    at,
    settled: 0,
    account: { name: 'Aube', approvalMode: false },
    kinds: { ...kinds, order },
    orders: withOrder ? orderOctets([row], [['a', 7]]) : undefined,
  };
}

it('says that something may be other when a synchronisation brought anything, and not otherwise', async () => {
  const answers = [
    told('2026-11-30T08:00:00Z', { withOrder: true }),
    told('2026-11-30T08:01:00Z', { withOrder: false }),
  ];
  const onChange = vi.fn<() => void>();
  const device = await openDevice({
    store: memoryDeviceStore(),
    transport: {
      pull: async () => answers.shift() as Told,
      push: () => Promise.reject(new Error('nothing waits')),
    },
    userId: 'user',
    now: () => new Date(0),
    makeId: () => 'made',
    onChange,
    onDamage: () => undefined,
  });
  await device.sync();
  expect(onChange).toHaveBeenCalled();
  onChange.mockClear();
  await device.sync();
  expect(device.meta().pulledAt).toBe('2026-11-30T08:01:00Z');
  expect(onChange).not.toHaveBeenCalled();
  await device.submit('invitation.resend@1', { reference: '9999' }, 'b');
  expect(onChange).toHaveBeenCalledTimes(1);
});
