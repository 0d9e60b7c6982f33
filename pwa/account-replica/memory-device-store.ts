import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { OutboxEntry, Receipt } from '#core/sync/outbox.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import type { RowKind } from '#core/sync/row-kinds.ts';
import type { Commit, DeviceMeta, DeviceStore, OrderSegment } from './device-store.ts';
import { unpackRows } from './read-answer.ts';

/** How many done commands are remembered. */
export const mostLately = 200;

/** Where the browser refuses to store: all goes with the page, and the person is told so. */
export function memoryDeviceStore(): DeviceStore {
  let meta: DeviceMeta | undefined;
  const small = new Map<RowKind, readonly PackedRow[]>();
  let segments: (OrderSegment & { readonly octets: OrderOctets })[] = [];
  let outbox: OutboxEntry[] = [];
  let lately: OutboxEntry[] = [];
  const receipts = new Map<string, Receipt>();
  let keys = 0;

  function commitOrders({ rows, octets, instead }: NonNullable<Commit['orders']>): number | undefined {
    if (instead) segments = [];
    if (octets === undefined) return undefined;
    const segment = { key: ++keys, rows, octets };
    segments = [...segments, segment];
    return segment.key;
  }

  return {
    durable: false,
    meta: async () => meta,
    small: async (kind) => small.get(kind) ?? [],
    orderSegments: async function* (after = 0) {
      yield* segments.filter(({ key }) => key > after);
    },
    wholeOrder: async (key, index) => {
      const kept = segments.find((segment) => segment.key === key);
      return kept && unpackRows(kept.octets.whole)[index];
    },
    commit: async (commit) => {
      meta = commit.meta;
      for (const [kind, rows] of Object.entries(commit.small ?? {})) small.set(kind as RowKind, rows);
      outbox = outbox.filter(({ id }) => !commit.shown?.includes(id));
      return commit.orders && commitOrders(commit.orders);
    },
    // A page that has it in memory has the rest as well.
    front: async () => undefined,
    keepFront: async () => undefined,
    entries: async () => outbox,
    enqueue: async (entry) => {
      outbox = [...outbox, entry];
    },
    settle: async (settled, changed) => {
      meta = changed;
      for (const { entry, receipt } of settled) {
        outbox = receipt
          ? outbox.filter(({ id }) => id !== entry.id)
          : outbox.map((other) => (other.id === entry.id ? entry : other));
        if (receipt) receipts.set(receipt.id, receipt);
        else lately = [...lately.filter(({ id }) => id !== entry.id), entry].slice(-mostLately);
      }
    },
    lately: async () => lately,
    requeue: async (ids, changed) => {
      meta = changed;
      const again = lately.filter(({ id }) => ids.includes(id)).map(({ doneAt: _, ...entry }) => entry);
      outbox = [...again, ...outbox.filter(({ id }) => !ids.includes(id))];
      lately = lately.filter(({ id }) => !ids.includes(id));
    },
    receipts: async () => [...receipts.values()],
    unreadable: () => 0,
    dropUnreadable: async () => undefined,
    removeReceipt: async (id) => {
      receipts.delete(id);
    },
    withdraw: async (id) => {
      const before = outbox.length;
      outbox = outbox.filter((entry) => entry.id !== id || entry.doneAt !== undefined);
      return outbox.length < before;
    },
    forgetRows: async () => {
      segments = [];
      small.clear();
      if (meta) meta = { ...meta, epoch: meta.epoch + 1, kinds: {}, pulledAt: '' };
    },
  };
}
