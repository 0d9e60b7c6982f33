import type { Bytes } from '#core/bytes.ts';
import { joinAnswer, type OrderOctets } from '#core/sync/answer-octets.ts';
import { digestText, emptyDigest, toggle } from '#core/sync/digest.ts';
import { listRowOf } from '#core/sync/list-row.ts';
import { packListRow } from '#core/sync/list-row-packing.ts';
import { readOrderRow } from '#core/sync/order-row.ts';
import type { KindAnswer, PackedRow } from '#core/sync/protocol.ts';
import { rowKinds } from '#core/sync/row-kinds.ts';
import { createDesk, type Desk } from '../../../../pwa/account-replica/desk.ts';
import { type Device, openDevice } from '../../../../pwa/account-replica/device.ts';
import { openDeviceDatabase, sealingKeyOf } from '../../../../pwa/account-replica/device-database.ts';
import { indexedDbDeviceStore } from '../../../../pwa/account-replica/indexed-db-device-store.ts';
import { createFrontKeeper } from '../../../../pwa/account-replica/keep-front.ts';
import { readAnswer } from '../../../../pwa/account-replica/read-answer.ts';
import type { Told, Transport } from '../../../../pwa/account-replica/transport.ts';
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
    prepare: async (rows) => {
      const transport = await tellingOf(rows);
      return async () => {
        await (await openOurs(transport)).sync();
      };
    },
    open: async () => {
      device = await openOurs(noTransport);
      desk = createDesk(device, person, () => new Date());
      return list('');
    },
    whole: async () => {
      await device?.whole();
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

const account = { name: 'Ateliers Lumière', approvalMode: false };
const head = { lineage: 'bench', version: 1, at: new Date().toISOString(), settled: 0, account };

/** Tells these orders, page by page, in the octets that the portal would send. */
async function tellingOf(rows: readonly PackedRow[]): Promise<Transport> {
  const digest = digestOf(rows);
  const pages = pagesOf(rows);
  const told: Bytes[] = [];
  for (const [index, page] of pages.entries()) {
    const [id, version] = page.at(-1) as PackedRow;
    const end = index < pages.length - 1 ? { next: `${version}.${id}` } : { digest, count: rows.length };
    const orders = await octetsOf(page);
    const answer = { ...head, kinds: { order: { rows: [], pageDigest: digestOf(page), ...end } } };
    told.push(joinAnswer({ head: await compressed(answer), orders }));
  }
  const none: KindAnswer = { rows: [], digest: digestText(emptyDigest), count: 0 };
  const others = Object.fromEntries(rowKinds.map((kind) => [kind, none]));
  return {
    push: unreachable,
    pull: async ({ only }): Promise<Told> => {
      const answer = readAnswer(told.shift() as Bytes);
      return only === undefined ? { ...answer, kinds: { ...others, ...answer.kinds } } : answer;
    },
  };
}

const digestOf = (rows: readonly PackedRow[]): string =>
  digestText(rows.reduce((all, [id, version]) => toggle(all, id, version), emptyDigest));

async function octetsOf(page: readonly PackedRow[]): Promise<OrderOctets> {
  const now = new Date();
  return {
    list: await compressed(page.map((row) => packListRow(listRowOf(readOrderRow(row), now)))),
    whole: await compressed(page),
  };
}

async function compressed(value: unknown): Promise<Bytes> {
  const plain = new Blob([JSON.stringify(value)]).stream();
  return new Uint8Array(await new Response(plain.pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
}
