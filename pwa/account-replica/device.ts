import type { CommandInput, CommandName } from '#core/commands/catalogue.ts';
import { listRowFormat } from '#core/sync/list-row-packing.ts';
import type { OrderRow } from '#core/sync/order-row.ts';
import type { OutboxEntry, Receipt } from '#core/sync/outbox.ts';
import type { SentOutcome } from '#core/sync/protocol.ts';
import { rowKinds } from '#core/sync/row-kinds.ts';
import { addOrders, type Base, clearOrders, emptyBase, isWornOut } from './base.ts';
import type { DeviceMeta, DeviceStore } from './device-store.ts';
import { type Front, stampOf } from './front.ts';
import { emptyOverlay, makeOverlay, type Overlay, wholeOrder } from './overlay.ts';
import { pullChanges } from './pull-changes.ts';
import { pushWaiting } from './push-waiting.ts';
import type { Transport } from './transport.ts';

export interface DeviceParts {
  readonly store: DeviceStore;
  readonly transport: Transport;
  readonly userId: string;
  readonly now: () => Date;
  readonly makeId: () => string;
  /** What is shown may have changed. */
  readonly onChange: () => void;
  /** Rows were changed on the disk and are forgotten: the portal tells them again. What waits is another matter. */
  readonly onDamage: () => void;
}

/** What one synchronisation came to. */
interface Synced {
  readonly outcomes: readonly SentOutcome[];
  /** The portal failed at a command: worth another try. */
  readonly failed: boolean;
}

/** One person's copy of their account on one device: what the portal told, and what still has to be told to it. */
export interface Device {
  /** Without its orders until all of it is read. */
  readonly base: Base;
  /**
   * Ends once all orders are in memory; never rejects. Who calls it waits for them: where they are not being read, that begins.
   * @param after milliseconds in which the page still draws what it was given
   */
  readonly whole: (after?: number) => Promise<void>;
  /** The beginnings of lists, until the device is whole. */
  readonly front: () => Front | undefined;
  readonly keepFront: (front: Front) => Promise<void>;
  readonly overlay: () => Overlay;
  readonly meta: () => DeviceMeta;
  readonly entries: () => readonly OutboxEntry[];
  readonly receipts: () => readonly Receipt[];
  /** Reads again what another tab may have written. */
  readonly reload: () => Promise<void>;
  /** Leaves a command in the outbox; once it resolves, the command survives the page. */
  readonly submit: <Name extends CommandName>(
    name: Name,
    args: CommandInput<Name>,
    id: string,
  ) => Promise<{ readonly durable: boolean }>;
  /** Sends, then asks. One at a time for all tabs: the caller sees to it. @throws Refusal `server.unavailable` and others of the way */
  readonly sync: () => Promise<Synced>;
  readonly order: (reference: string) => Promise<OrderRow | undefined>;
  readonly dismiss: (receiptId: string) => Promise<void>;
  readonly withdraw: (id: string) => Promise<boolean>;
  /** Commands that waited and were damaged on the disk. */
  readonly unreadable: () => number;
  readonly dropUnreadable: () => Promise<void>;
}

/** Milliseconds after which all orders are read, whether or not anybody asks for anything. */
const mostRest = 1_500;

/**
 * Opens what the store has. Where lists' beginnings are kept and nothing waits that would change them, the orders are read
 * after it has resolved: what is in sight is drawn first, since both would want the same cores.
 */
export async function openDevice(parts: DeviceParts): Promise<Device> {
  const { store, now, makeId, userId, onChange, onDamage } = parts;
  const base = emptyBase();
  let meta = (await store.meta()) ?? newMeta(makeId());
  if (meta.format !== listRowFormat) {
    // An older version of the app derived the rows otherwise: they are told anew, what waits stays.
    await store.forgetRows();
    meta = { ...((await store.meta()) ?? meta), format: listRowFormat };
  }
  let entries: readonly OutboxEntry[] = [];
  let receipts: readonly Receipt[] = [];
  let overlay = emptyOverlay;

  async function readCommands(): Promise<void> {
    [entries, receipts] = await Promise.all([store.entries(), store.receipts()]);
    overlay = await makeOverlay({ store, base, userId, now: now() }, entries);
  }
  let newest = 0;
  async function readSmall(): Promise<void> {
    const kinds = rowKinds.filter((kind) => kind !== 'order');
    const told = await Promise.all(kinds.map((kind) => store.small(kind)));
    kinds.forEach((kind, index) => {
      base.small.set(kind, new Map((told[index] ?? []).map((row) => [row[0], row])));
    });
  }
  async function readOrders(): Promise<void> {
    for await (const { key, rows } of store.orderSegments(newest)) {
      addOrders(base, key, rows);
      newest = Math.max(newest, key);
    }
  }
  /**
   * Another tab may have sent or asked since: what it wrote is read before anything is built upon it.
   * @returns whether it had other rows
   */
  async function catchUp(): Promise<boolean> {
    const stored = await store.meta();
    if (stored === undefined) return false;
    const isOther = rowsNameOf(stored) !== rowsNameOf(meta);
    if (stored.epoch !== meta.epoch) {
      clearOrders(base);
      newest = 0;
    }
    meta = stored;
    if (isOther) await readRows(readSmall, readOrders);
    return isOther;
  }
  async function readRows(...readings: readonly (() => Promise<void>)[]): Promise<void> {
    try {
      for (const read of readings) await read();
    } catch (error) {
      console.error(error);
      await store.forgetRows();
      meta = (await store.meta()) ?? meta;
      clearOrders(base);
      base.small.clear();
      onDamage();
    }
  }
  async function changed(): Promise<void> {
    await readCommands();
    onChange();
  }
  /** Where nothing is other than it was, nothing need be derived anew. */
  async function changedIf(isOther: boolean): Promise<void> {
    const names = () =>
      JSON.stringify([entries.map(({ id, doneAt }) => [id, doneAt]), receipts.map(({ id }) => id)]);
    const before = names();
    await readCommands();
    if (isOther || names() !== before) onChange();
  }

  await readRows(readSmall);
  const kept = (await store.entries()).length === 0 ? await store.front() : undefined;
  let front = kept?.stamp === stampOf(meta) ? kept : undefined;
  let begin = () => {};
  const begins = front && new Promise<void>((resolve) => (begin = resolve));
  const read = Promise.resolve(begins)
    .then(() => readRows(readOrders))
    .then(readCommands)
    .then(() => {
      if (front === undefined) return;
      front = undefined;
      onChange();
    });
  function whole(after = 0): Promise<void> {
    setTimeout(() => begin(), after);
    return read.catch(() => undefined);
  }
  if (front === undefined) await read;
  else {
    void whole(mostRest);
    receipts = await store.receipts();
  }

  return {
    base,
    whole,
    front: () => front,
    keepFront: store.keepFront,
    overlay: () => overlay,
    meta: () => meta,
    entries: () => entries,
    receipts: () => receipts,
    // Nobody waits for these two: what is in sight is drawn first.
    reload: async () => {
      await read;
      await changedIf(await catchUp());
    },
    submit: async (name, args, id) => {
      await store.enqueue({ id, name, args, at: now().toISOString() });
      await whole();
      await changed();
      return { durable: store.durable };
    },
    sync: async () => {
      await read;
      let isOther = await catchUp();
      const outcomes: SentOutcome[] = [];
      const onPage = (page: DeviceMeta, brought: boolean) => {
        meta = page;
        isOther ||= brought;
        if (brought) onChange();
      };
      for (;;) {
        const pushed = await pushWaiting({ store, transport: parts.transport, now, makeId }, meta);
        meta = pushed.meta;
        outcomes.push(...pushed.outcomes);
        if (pushed.outcomes.length > 0) await changed();
        if (isWornOut(base)) meta = withoutOrders(meta);
        const pulled = await pullChanges({ store, base, transport: parts.transport, onPage }, meta);
        meta = pulled.meta;
        const again = pulled.forgot ? await sendAgain(parts, meta) : meta;
        await changedIf(isOther);
        if (again === meta) return { outcomes, failed: pushed.failed };
        meta = again;
      }
    },
    order: async (reference) => {
      await whole();
      return overlay.state.orders.get(reference) ?? (await wholeOrder(store, base, reference));
    },
    dismiss: async (receiptId) => {
      await whole();
      await store.removeReceipt(receiptId);
      await changed();
    },
    unreadable: store.unreadable,
    dropUnreadable: async () => {
      await store.dropUnreadable();
      await changed();
    },
    withdraw: async (id) => {
      const wasThere = await store.withdraw(id);
      await changed();
      return wasThere;
    },
  };
}

/** Tells whether two metas are of the same rows. */
const rowsNameOf = ({ epoch, kinds, lineage }: DeviceMeta): string => JSON.stringify([epoch, lineage, kinds]);

/** Asks for all orders anew; those there are stay until the first page of them comes. */
function withoutOrders(meta: DeviceMeta): DeviceMeta {
  const { order: _, ...kinds } = meta.kinds;
  return { ...meta, kinds };
}

function newMeta(clientId: string): DeviceMeta {
  return {
    clientId,
    settled: 0,
    lineage: '',
    kinds: {},
    account: { name: '', approvalMode: false },
    format: listRowFormat,
    epoch: 0,
    pulledAt: '',
  };
}

/**
 * The portal came back from a backup: what it had done is given to it once more, under the same ids. What it still knows it
 * answers as before.
 */
async function sendAgain({ store, makeId }: DeviceParts, meta: DeviceMeta): Promise<DeviceMeta> {
  const changed = { ...meta, clientId: makeId(), settled: 0 };
  await store.requeue(
    (await store.lately()).map(({ id }) => id),
    changed,
  );
  return changed;
}
