import { Refusal } from '#core/errors/refusal.ts';
import type { OrderView } from '#core/portal/views.ts';
import { backoff } from '../replica/backoff.ts';
import {
  type DeviceEvent,
  type DeviceStatus,
  eventMark,
  type RememberedPerson,
  type StorageTrouble,
} from './calls.ts';
import { createDesk, type Desk } from './desk.ts';
import { type Device, openDevice } from './device.ts';
import { type DeviceDatabase, openDeviceDatabase, sealingKeyOf } from './device-database.ts';
import type { DeviceStore } from './device-store.ts';
import { indexedDbDeviceStore } from './indexed-db-device-store.ts';
import { createFrontKeeper } from './keep-front.ts';
import { memoryDeviceStore } from './memory-device-store.ts';
import { portalTransport } from './portal-transport.ts';
import { isPrivateWindow } from './private-window.ts';
import { type Remembered, remembered } from './remembered.ts';
import { sayInTurn } from './say-in-turn.ts';
import { createSearchWarmer } from './warm-search.ts';

export interface OpenAccount {
  readonly person: RememberedPerson;
  readonly device: Device;
  readonly desk: Desk;
  readonly status: () => DeviceStatus;
  readonly sync: () => Promise<void>;
  readonly page: (reference: string) => Promise<OrderView | undefined>;
  readonly keepPage: (page: OrderView) => Promise<void>;
  /** Says that what is shown may have changed. */
  readonly tell: () => void;
  /** Ends after what is under way. */
  readonly stop: () => Promise<void>;
}

interface Opening {
  readonly userId: string;
  /** Left out: whoever was signed in here last; undefined is answered when nobody is. */
  readonly person?: RememberedPerson;
  readonly secret?: Uint8Array<ArrayBuffer>;
}

/** Milliseconds between two sayings that something changed; the second while everything is told for the first time. */
const leastPause = 200;
const longPause = 1_000;

const now = () => new Date();
const say = (event: DeviceEvent) => postMessage({ [eventMark]: event });

/** Opens what this browser keeps of somebody's account; where it refuses to keep anything, a page-long memory of it. */
export async function openAccount({ userId, person, secret }: Opening): Promise<OpenAccount | undefined> {
  let trouble: StorageTrouble | undefined;
  const kept = await openKept(userId, secret, () => {
    trouble = 'superseded';
    tell();
  });
  const who = person ?? (await kept.notes?.person().catch(() => undefined));
  if (who === undefined) {
    kept.database?.close();
    return undefined;
  }
  if (person) await kept.notes?.keepPerson(person);
  const channel = new BroadcastChannel(`paraphe account ${userId}`);
  let syncing: Promise<void> | undefined;
  let again = false;
  let reached = true;
  trouble = kept.trouble;
  let isPrivate = false;
  let opened: Desk | undefined;
  // Each saying makes the screen ask again for lists, which takes the longer the more rows have come.
  const isBeingTold = () => syncing !== undefined && device.meta().pulledAt === '';
  const sayChanged = sayInTurn(
    () => {
      frontKeeper.changed();
      searchWarmer.changed();
      say({ kind: 'changed', status: status() });
    },
    () => (isBeingTold() ? longPause : leastPause),
  );
  const tell = () => {
    opened?.changed();
    if (opened) sayChanged();
  };
  const device = await openDevice({
    store: kept.store,
    transport: portalTransport((input, init) => fetch(input, init)),
    userId,
    now,
    makeId: () => crypto.randomUUID(),
    onChange: tell,
    onDamage: () => {
      trouble = 'corrupt';
    },
  });
  const desk = createDesk(device, who, now);
  const frontKeeper = createFrontKeeper(device, desk);
  const searchWarmer = createSearchWarmer(device, desk);
  opened = desk;

  const status = (): DeviceStatus => ({
    entries: device.entries(),
    receipts: device.receipts(),
    pulledAt: device.meta().pulledAt,
    known: device.front()?.known ?? device.base.orders.size,
    syncing: syncing !== undefined,
    reached,
    durable: kept.store.durable && !isPrivate,
    unreadable: device.unreadable(),
    trouble: trouble ?? (isPrivate ? 'private' : undefined),
  });

  const listening = new AbortController();
  const { signal } = listening;
  signal.addEventListener('abort', () => clearTimeout(retry));
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    clearTimeout(retry);
    try {
      await navigator.locks.request(`paraphe account ${userId}`, async () => {
        const { outcomes, failed } = await device.sync();
        for (const outcome of outcomes) say({ kind: 'settled', outcome });
        if (failed) say({ kind: 'notSent', code: 'server.fault', detail: {} });
      });
      reached = true;
      failures = 0;
      if (trouble === 'full') trouble = undefined;
      channel.postMessage('synced');
    } catch (error) {
      if (isFull(error)) trouble = 'full';
      else if (!(error instanceof Refusal)) console.error(error);
      failures++;
      if (!signal.aborted) retry = setTimeout(() => void sync(), backoff(failures, Math.random));
      const refusal = error instanceof Refusal ? error : new Refusal('device.fault');
      // Whoever is told no was reached.
      reached = refusal.code !== 'server.unavailable';
      say({ kind: 'notSent', code: refusal.code, detail: refusal.detail });
    }
  }

  /** One at a time; what is asked for meanwhile is done once more. */
  function sync(): Promise<void> {
    if (syncing !== undefined) {
      again = true;
      return syncing;
    }
    syncing = run().finally(() => {
      syncing = undefined;
      frontKeeper.changed();
      say({ kind: 'status', status: status() });
      if (again) {
        again = false;
        void sync();
      }
    });
    return syncing;
  }

  // Nothing waits for it.
  void isPrivateWindow(navigator.storage).then((found) => {
    isPrivate = kept.store.durable && found;
    if (isPrivate && !signal.aborted) say({ kind: 'status', status: status() });
  });
  channel.addEventListener('message', () => void device.reload(), { signal });
  addEventListener('online', () => void sync(), { signal });

  return {
    person: who,
    device,
    desk,
    status,
    sync,
    tell,
    page: async (reference) => kept.notes?.page(reference),
    keepPage: async (page) => kept.notes?.keepPage(page),
    stop: async () => {
      listening.abort();
      frontKeeper.stop();
      searchWarmer.stop();
      await device.whole();
      await syncing;
      channel.close();
      kept.database?.close();
    },
  };
}

interface Kept {
  readonly store: DeviceStore;
  readonly database?: DeviceDatabase;
  readonly notes?: Remembered;
  readonly trouble?: StorageTrouble;
}

async function openKept(
  userId: string,
  secret: Uint8Array<ArrayBuffer> | undefined,
  onClosed: () => void,
): Promise<Kept> {
  const database = await openUnblocked(userId, onClosed);
  if (typeof database === 'string') return { store: memoryDeviceStore(), trouble: database };
  const key = secret ? await sealingKeyOf(secret) : await database.get('keys', 'seal');
  if (key === undefined) return { store: memoryDeviceStore(), database };
  if (secret) await database.put('keys', key, 'seal');
  const store = indexedDbDeviceStore(database, key);
  const notes = remembered(database, key);
  try {
    await store.meta();
    return { store, database, notes };
  } catch (error) {
    // Changed on the disk, or of another key: the portal tells it again. What waits is another matter.
    console.error(error);
    for (const name of ['meta', 'small', 'segments', 'wholes', 'pages'] as const) await database.clear(name);
    return { store, database, notes, trouble: 'corrupt' };
  }
}

/** Does not wait for another tab, which may stay open for days: the page then works from memory, and says so. */
function openUnblocked(
  userId: string,
  onClosed: () => void,
): Promise<DeviceDatabase | 'blocked' | 'refused'> {
  return new Promise((resolve) => {
    let late = false;
    const onBlocked = () => {
      late = true;
      resolve('blocked');
    };
    openDeviceDatabase(userId, { onBlocked, onClosed }).then(
      (database) => (late ? database.close() : resolve(database)),
      (error: unknown) => {
        console.warn('account: the browser refuses to store', error);
        resolve('refused');
      },
    );
  });
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
