import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ListRow } from '#core/sync/list-row.ts';
import { listRowFormat } from '#core/sync/list-row-packing.ts';
import { aListRow } from '../../tests/sync/list-row.ts';
import { orderOctets } from '../../tests/sync/order-octets.ts';
import { createDesk } from './desk.ts';
import { type Device, openDevice } from './device.ts';
import { type DeviceDatabase, openDeviceDatabase, sealingKeyOf } from './device-database.ts';
import type { DeviceMeta, DeviceStore } from './device-store.ts';
import { indexedDbDeviceStore } from './indexed-db-device-store.ts';
import { createFrontKeeper } from './keep-front.ts';

const meta: DeviceMeta = {
  clientId: 'client',
  settled: 0,
  lineage: 'one',
  kinds: { order: { cursor: '7', whole: true, digest: '0000000000000007' } },
  account: { name: 'Aube', approvalMode: false },
  format: listRowFormat,
  epoch: 0,
  pulledAt: '2026-11-20T09:00:00.000Z',
};
const row = (number: number): ListRow =>
  aListRow({
    id: `id ${number}`,
    reference: `${1000 + number}`,
    holder: `Holder ${number}`,
    openedAt: number,
    lastOperationAt: number,
  });

const ordersOf = (rows: readonly ListRow[]) => ({
  rows,
  octets: orderOctets(
    rows,
    rows.map(({ id }) => [id, 1]),
  ),
  instead: false,
});

const person = { userId: 'user', superUser: true, rights: [] } as unknown as Parameters<typeof createDesk>[1];
const question = { states: [], search: '', sort: 'openedAt', direction: 'descending' } as const;
const first = { question, offset: 0, limit: 2 };
const now = () => new Date('2026-11-20T10:00:00Z');
const unreachable = async (): Promise<never> => {
  throw new Error('nobody asks the portal here');
};

let users = 0;
let database: DeviceDatabase;
let store: DeviceStore;
let damaged: () => void;

beforeEach(async () => {
  database = await openDeviceDatabase(`front ${++users}`, {
    onBlocked: () => undefined,
    onClosed: () => undefined,
  });
  store = indexedDbDeviceStore(database, await sealingKeyOf(new Uint8Array(32).fill(7)));
  damaged = vi.fn<() => void>();
  await store.commit({ meta, orders: ordersOf([1, 2, 3].map(row)) });
});

/** @param beforeRows what reading the orders waits for */
async function start(beforeRows: () => Promise<void> = async () => undefined): Promise<Device> {
  return openDevice({
    store: {
      ...store,
      orderSegments: async function* (after) {
        await beforeRows();
        yield* store.orderSegments(after);
      },
    },
    transport: { pull: unreachable, push: unreachable },
    userId: 'user',
    now,
    makeId: () => 'made',
    onChange: () => undefined,
    onDamage: damaged,
  });
}

/** As the application does when it was quiet for a while. */
async function lookAndKeep(): Promise<void> {
  const device = await start();
  const desk = createDesk(device, person, now);
  await desk.list(first);
  await createFrontKeeper(device, desk).keep();
}

const holders = (rows: readonly { readonly holderName: string }[]) =>
  rows.map(({ holderName }) => holderName);

it('shows how a list begins before the orders are read, and all of it after', async () => {
  await lookAndKeep();
  let read = () => {};
  const toBeRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  const device = await start(() => toBeRead);
  const desk = createDesk(device, person, now);
  const begun = await desk.list(first);
  expect([holders(begun.rows), begun.total, begun.known]).toEqual([['Holder 3', 'Holder 2'], 3, 3]);
  expect(device.base.orders.size).toBe(0);
  const searched = desk.list({ ...first, question: { ...question, search: 'holder 1' } });
  read();
  expect(holders((await searched).rows)).toEqual(['Holder 1']);
  expect(device.front()).toBeUndefined();
  expect(holders((await desk.list(first)).rows)).toEqual(['Holder 3', 'Holder 2']);
});

it('reads all orders once the first rows had time to be drawn, or somebody waits for more, or nobody asked', async () => {
  await lookAndKeep();
  const began = async (asked: (desk: ReturnType<typeof createDesk>) => unknown): Promise<number> => {
    let at = Number.NaN;
    const from = performance.now();
    const device = await start(async () => {
      at = performance.now() - from;
    });
    asked(createDesk(device, person, now));
    await device.whole;
    return at;
  };
  const [rows, more, one, nothing] = [
    await began((desk) => desk.list(first)),
    await began((desk) => desk.list({ ...first, question: { ...question, search: 'holder 1' } })),
    await began((desk) => desk.order('9999', undefined)),
    await began(() => undefined),
  ];
  expect(rows).toBeGreaterThan(140);
  expect(nothing).toBeGreaterThan(1_400);
  for (const soon of [more, one]) expect(soon).toBeLessThan(rows);
  expect(rows).toBeLessThan(nothing);
});

it('shows no beginning of other rows than those it has', async () => {
  await lookAndKeep();
  await store.commit({
    meta: { ...meta, kinds: { order: { cursor: '8', whole: true, digest: '0000000000000008' } } },
    orders: ordersOf([row(4)]),
  });
  const device = await start();
  expect(device.front()).toBeUndefined();
  expect((await createDesk(device, person, now).list(first)).total).toBe(4);
});

it('shows no beginning while something waits that may change it', async () => {
  await lookAndKeep();
  await store.enqueue({
    id: 'a',
    name: 'invitation.resend@1',
    args: { reference: '9999' },
    at: '2026-11-20T09:00:00.000Z',
  });
  const device = await start();
  expect(device.front()).toBeUndefined();
  expect(device.entries()).toHaveLength(1);
});

it('starts without a beginning that was damaged on the disk', async () => {
  await lookAndKeep();
  const sealed = await database.get('small', 'front');
  if (sealed) await database.put('small', { ...sealed, iv: new Uint8Array(12) }, 'front');
  const device = await start();
  expect(device.front()).toBeUndefined();
  expect(device.base.orders.size).toBe(3);
  expect(damaged).not.toHaveBeenCalled();
});

it('forgets rows that were damaged on the disk, though the list had begun, and keeps what is given to it', async () => {
  await lookAndKeep();
  const [key] = await database.getAllKeys('segments');
  const sealed = await database.get('segments', key as number);
  if (sealed) await database.put('segments', { ...sealed, iv: new Uint8Array(12) }, key);
  const device = await start();
  await device.submit('invitation.resend@1', { reference: '1001' }, 'b');
  await device.whole;
  expect(damaged).toHaveBeenCalledOnce();
  expect([device.base.orders.size, device.meta().pulledAt, device.front()]).toEqual([0, '', undefined]);
  expect(device.entries().map(({ id }) => id)).toEqual(['b']);
});
