import { digestText, emptyDigest, toggle } from '#core/sync/digest.ts';
import type { KindAnswer, PackedRow, PullAnswer } from '#core/sync/protocol.ts';
import { rowKinds } from '#core/sync/row-kinds.ts';
import { createDesk, type Desk } from '../../../../pwa/account-replica/desk.ts';
import { type Device, openDevice } from '../../../../pwa/account-replica/device.ts';
import { openDeviceDatabase, sealingKeyOf } from '../../../../pwa/account-replica/device-database.ts';
import { indexedDbDeviceStore } from '../../../../pwa/account-replica/indexed-db-device-store.ts';
import { createFrontKeeper } from '../../../../pwa/account-replica/keep-front.ts';
import type { Transport } from '../../../../pwa/account-replica/transport.ts';
import { type ComparedStore, type Found, firstRows, pagesOf } from './compared-store.ts';

const userId = '00000000-0000-4000-8000-000000000001';
const person = {
  kind: 'user',
  userId,
  accountId: '00000000-0000-4000-8000-000000000002',
  name: 'Camille Martin',
  superUser: true,
  rights: [],
} as unknown as Parameters<typeof createDesk>[1];

/**
 * The application's own account as its Worker opens it: the synchronisation with its digests, list rows and whole orders
 * sealed in segments, the index in memory that lists are answered from. Only the network is left out.
 */
export function ourStore(): ComparedStore {
  let device: Device | undefined;
  let desk: Desk | undefined;
  const list = async (search: string): Promise<Found> => {
    if (desk === undefined) throw new Error('nothing is open');
    const question = { states: [], search, sort: 'openedAt', direction: 'descending' } as const;
    return desk.list({ question, offset: 0, limit: firstRows });
  };
  return {
    load: async (rows) => {
      await (await openOurs(tellingOf(rows))).sync();
    },
    open: async () => {
      device = await openOurs(noTransport);
      desk = createDesk(device, person, () => new Date());
      return list('');
    },
    whole: async () => {
      await device?.whole;
      // As the application does a second after the last change: the next start has it.
      if (device && desk) await createFrontKeeper(device, desk).keep();
    },
    search: list,
  };
}

async function openOurs(transport: Transport): Promise<Device> {
  const database = await openDeviceDatabase(userId, {
    onBlocked: () => undefined,
    onClosed: () => undefined,
  });
  let key = await database.get('keys', 'seal');
  if (key === undefined) {
    key = await sealingKeyOf(crypto.getRandomValues(new Uint8Array(32)));
    await database.put('keys', key, 'seal');
  }
  return openDevice({
    store: indexedDbDeviceStore(database, key),
    transport,
    userId,
    now: () => new Date(),
    makeId: () => crypto.randomUUID(),
    onChange: () => undefined,
    onDamage: () => undefined,
  });
}

const unreachable = async (): Promise<never> => {
  throw new Error('the portal is not asked here');
};
const noTransport: Transport = { pull: unreachable, push: unreachable };

/** Tells these orders, page by page, as the portal would. */
function tellingOf(rows: readonly PackedRow[]): Transport {
  const pages = pagesOf(rows);
  const digest = digestOf(rows);
  let next = 0;
  const orders = (): KindAnswer => {
    const page = pages[next++] ?? [];
    const last = page.at(-1);
    if (next < pages.length && last !== undefined) return { rows: page, next: `${last[1]}.${last[0]}` };
    return { rows: page, digest, count: rows.length };
  };
  const none: KindAnswer = { rows: [], digest: digestText(emptyDigest), count: 0 };
  return {
    push: unreachable,
    pull: async ({ only }): Promise<PullAnswer> => {
      const asked = rowKinds.filter((kind) => only === undefined || only.split(',').includes(kind));
      return {
        lineage: 'bench',
        version: 1,
        at: new Date().toISOString(),
        settled: 0,
        account: { name: 'Ateliers Lumière', approvalMode: false },
        kinds: Object.fromEntries(asked.map((kind) => [kind, kind === 'order' ? orders() : none])),
      };
    },
  };
}

/** Made once: it is the portal's work. */
const digests = new WeakMap<readonly PackedRow[], string>();

/** To be called before the clock runs. */
export function digestOf(rows: readonly PackedRow[]): string {
  const digest =
    digests.get(rows) ??
    digestText(rows.reduce((all, [id, version]) => toggle(all, id, version), emptyDigest));
  digests.set(rows, digest);
  return digest;
}
