import { packListRow, unpackListRow } from '#core/sync/list-row-packing.ts';
import type { OutboxEntry, Receipt } from '#core/sync/outbox.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import { seal, sealOctets, unseal, unsealOctets } from '../replica/sealed.ts';
import type { DeviceDatabase } from './device-database.ts';
import type { DeviceMeta, DeviceStore } from './device-store.ts';
import type { Beginning, Front } from './front.ts';
import { mostLately } from './memory-device-store.ts';
import { unpackRows } from './read-answer.ts';

/** Segments that are fetched together: a start must not wait for the whole of a large account, nor for each of many small ones. */
const readAtOnce = 8;

const strict = { durability: 'strict' } as const;

/**
 * A device's store in IndexedDB, all of it sealed. Encryption comes before a transaction or after it, since one ends while
 * it waits for anything else.
 */
export function indexedDbDeviceStore(database: DeviceDatabase, key: CryptoKey): DeviceStore {
  const open = <Value>(context: string, sealed: Parameters<typeof unseal>[2]) =>
    unseal<Value>(key, context, sealed);

  /** Keys of what is there and cannot be read. */
  const damaged = {
    lately: [] as readonly (number | string)[],
    outbox: [] as readonly (number | string)[],
    receipts: [] as readonly (number | string)[],
  };

  async function readRows<Value>(name: 'lately' | 'outbox' | 'receipts'): Promise<readonly Value[]> {
    const rows = await database.getAll(name);
    const opened = await Promise.all(
      // One that was damaged on the disk must not take the others along; it stays until the person was told.
      rows.map(({ id, sealed }) => open<Value>(`${contextOf[name]} ${id}`, sealed).catch(asDamaged)),
    );
    const unread = rows.filter((_, index) => opened[index] === undefined);
    damaged[name] = unread.map((row) => ('sequence' in row ? (row.sequence ?? row.id) : row.id));
    return opened.filter((row) => row !== undefined);
  }

  return {
    durable: true,
    meta: async () => {
      const sealed = await database.get('meta', 'meta');
      return sealed && (await open<DeviceMeta>('meta', sealed));
    },
    small: async (kind) => {
      const sealed = await database.get('small', kind);
      return sealed ? await open<readonly PackedRow[]>(`small ${kind}`, sealed) : [];
    },
    orderSegments: async function* (after = 0) {
      const keys = await database.getAllKeys('segments', IDBKeyRange.lowerBound(after, true));
      const read = (from: number) => {
        const [first, last] = [keys[from], keys[Math.min(from + readAtOnce, keys.length) - 1]];
        return first === undefined
          ? undefined
          : database.getAll('segments', IDBKeyRange.bound(first, last as number));
      };
      let next = read(0);
      for (let from = 0; next !== undefined; from += readAtOnce) {
        const segments = await next;
        next = read(from + readAtOnce);
        for (const [index, list] of segments.entries()) {
          const packed = unpackRows(await unsealOctets(key, 'list', list));
          yield { key: keys[from + index] as number, rows: packed.map(unpackListRow) };
        }
      }
    },
    wholeOrder: async (segment, index) => {
      const kept = await database.get('wholes', segment);
      // Damaged is as good as unknown: the portal tells the order when its page is asked for.
      const rows = kept && (await unsealOctets(key, 'whole', kept).then(unpackRows).catch(asDamaged));
      return rows?.[index];
    },
    commit: async ({ meta, small = {}, orders, shown = [] }) => {
      const sealedMeta = await seal(key, 'meta', meta);
      const sealedSmall = await Promise.all(
        Object.entries(small).map(
          async ([kind, rows]) => [kind, await seal(key, `small ${kind}`, rows)] as const,
        ),
      );
      const octets = orders?.octets;
      const sealedOrders = octets && {
        list: await sealOctets(key, 'list', octets.list),
        whole: await sealOctets(key, 'whole', octets.whole),
      };
      const transaction = database.transaction(
        ['meta', 'small', 'segments', 'wholes', 'outbox'],
        'readwrite',
      );
      const outbox = transaction.objectStore('outbox');
      void transaction.objectStore('meta').put(sealedMeta, 'meta');
      for (const [kind, sealed] of sealedSmall) void transaction.objectStore('small').put(sealed, kind);
      const [segments, wholes] = [transaction.objectStore('segments'), transaction.objectStore('wholes')];
      if (orders?.instead) {
        void segments.clear();
        void wholes.clear();
      }
      const written = sealedOrders ? await segments.add(sealedOrders.list) : undefined;
      if (sealedOrders) void wholes.put(sealedOrders.whole, written);
      for (const id of shown) {
        const sequence = await outbox.index('id').getKey(id);
        if (sequence !== undefined) void outbox.delete(sequence);
      }
      await transaction.done;
      return written;
    },
    front: async () => {
      const sealed = await database.get('small', 'front');
      // Damaged, or of another version of the app: a start without it only takes longer.
      return sealed && open<PackedFront>('small front', sealed).then(unpackFront).catch(asDamaged);
    },
    keepFront: async (front) => {
      const packed: PackedFront = { ...front, beginnings: front.beginnings.map(packBeginning) };
      await database.put('small', await seal(key, 'small front', packed), 'front');
    },
    entries: () => readRows<OutboxEntry>('outbox'),
    enqueue: async (entry) => {
      const sealed = await seal(key, `outbox ${entry.id}`, entry);
      const transaction = database.transaction('outbox', 'readwrite', strict);
      void transaction.store.add({ id: entry.id, sealed });
      await transaction.done;
    },
    settle: async (settled, meta) => {
      const sealedMeta = await seal(key, 'meta', meta);
      const rows = await Promise.all(
        settled.map(async ({ entry, receipt }) => ({
          entry,
          receipt: receipt && { id: receipt.id, sealed: await seal(key, `receipts ${receipt.id}`, receipt) },
          sealed: await seal(key, `outbox ${entry.id}`, entry),
        })),
      );
      const transaction = database.transaction(['meta', 'outbox', 'lately', 'receipts'], 'readwrite', strict);
      const outbox = transaction.objectStore('outbox');
      const lately = transaction.objectStore('lately');
      void transaction.objectStore('meta').put(sealedMeta, 'meta');
      for (const { entry, receipt, sealed } of rows) {
        const sequence = await outbox.index('id').getKey(entry.id);
        if (sequence === undefined) continue;
        if (receipt) {
          void outbox.delete(sequence);
          void transaction.objectStore('receipts').put(receipt);
        } else {
          void outbox.put({ id: entry.id, sequence, sealed });
          void lately.put({ id: entry.id, sequence, sealed });
        }
      }
      const kept = await lately.getAllKeys();
      for (const sequence of kept.slice(0, Math.max(0, kept.length - mostLately)))
        void lately.delete(sequence);
      await transaction.done;
    },
    lately: () => readRows<OutboxEntry>('lately'),
    requeue: async (ids, meta) => {
      const sealedMeta = await seal(key, 'meta', meta);
      const done = (await readRows<OutboxEntry>('lately')).filter(({ id }) => ids.includes(id));
      const rows = await Promise.all(
        done.map(async ({ doneAt: _, ...entry }) => ({
          id: entry.id,
          sealed: await seal(key, `outbox ${entry.id}`, entry),
        })),
      );
      const transaction = database.transaction(['meta', 'outbox', 'lately'], 'readwrite', strict);
      const lately = transaction.objectStore('lately');
      void transaction.objectStore('meta').put(sealedMeta, 'meta');
      for (const row of rows) {
        const sequence = await lately.index('id').getKey(row.id);
        if (sequence === undefined) continue;
        void transaction.objectStore('outbox').put({ ...row, sequence });
        void lately.delete(sequence);
      }
      await transaction.done;
    },
    receipts: () => readRows<Receipt>('receipts'),
    unreadable: () => damaged.outbox.length + damaged.receipts.length,
    dropUnreadable: async () => {
      const transaction = database.transaction(['outbox', 'receipts'], 'readwrite', strict);
      for (const name of ['outbox', 'receipts'] as const)
        for (const at of damaged[name]) void transaction.objectStore(name).delete(at as never);
      await transaction.done;
      damaged.outbox = [];
      damaged.receipts = [];
    },
    removeReceipt: (id) => database.delete('receipts', id),
    withdraw: async (id) => {
      const entry = (await readRows<OutboxEntry>('outbox')).find((other) => other.id === id);
      if (entry === undefined || entry.doneAt !== undefined) return false;
      const transaction = database.transaction('outbox', 'readwrite', strict);
      const sequence = await transaction.store.index('id').getKey(id);
      if (sequence !== undefined) void transaction.store.delete(sequence);
      await transaction.done;
      return sequence !== undefined;
    },
    forgetRows: async () => {
      const meta = await database.get('meta', 'meta');
      const kept = meta && (await open<DeviceMeta>('meta', meta));
      const sealed =
        kept && (await seal(key, 'meta', { ...kept, epoch: kept.epoch + 1, kinds: {}, pulledAt: '' }));
      const transaction = database.transaction(['meta', 'small', 'segments', 'wholes'], 'readwrite');
      if (sealed) void transaction.objectStore('meta').put(sealed, 'meta');
      void transaction.objectStore('small').clear();
      void transaction.objectStore('segments').clear();
      void transaction.objectStore('wholes').clear();
      await transaction.done;
    },
  };
}

type PackedBeginning = Omit<Beginning, 'rows'> & { readonly rows: readonly (readonly unknown[])[] };
type PackedFront = Omit<Front, 'beginnings'> & { readonly beginnings: readonly PackedBeginning[] };

const packBeginning = (beginning: Beginning): PackedBeginning => ({
  ...beginning,
  rows: beginning.rows.map(packListRow),
});

const unpackFront = (packed: PackedFront): Front => ({
  ...packed,
  beginnings: packed.beginnings.map((beginning) => ({
    ...beginning,
    rows: beginning.rows.map(unpackListRow),
  })),
});

function asDamaged(error: unknown): undefined {
  console.error(error);
}

/** A done command goes from one store to the other as it is. */
const contextOf = { lately: 'outbox', outbox: 'outbox', receipts: 'receipts' } as const;
