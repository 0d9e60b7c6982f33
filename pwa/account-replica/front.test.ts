import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('all orders are read', () => {
  beforeEach(() => {
    // IndexedDB and the cipher keep theirs.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  type Asked = (desk: ReturnType<typeof createDesk>) => Promise<unknown> | undefined;
  const questions: readonly (readonly [string, Asked, number])[] = [
    ['once the first rows had time to be drawn', (desk) => desk.list(first), 150],
    [
      'at once when a search needs them',
      (desk) => desk.list({ ...first, question: { ...question, search: 'holder 1' } }),
      0,
    ],
    ['at once for the page of an order', (desk) => desk.order('9999', undefined), 0],
    ['beside the rows to be counted', (desk) => desk.counts(), 150],
    ['soon, though nobody asks for anything', () => undefined, 1_500],
  ];
  it.each(questions)('%s', async (_, ask, after) => {
    await lookAndKeep();
    const read = vi.fn<() => Promise<void>>(async () => undefined);
    const device = await start(read);
    const answer = ask(createDesk(device, person, now));
    if (after > 0) {
      await vi.advanceTimersByTimeAsync(after - 1);
      expect(read).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
    } else await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalled();
    await Promise.all([device.whole(), answer]);
    expect(device.base.orders.size).toBe(3);
  });
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
  await device.whole();
  expect(damaged).toHaveBeenCalledOnce();
  expect([device.base.orders.size, device.meta().pulledAt, device.front()]).toEqual([0, '', undefined]);
  expect(device.entries().map(({ id }) => id)).toEqual(['b']);
});
