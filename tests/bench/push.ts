import type { FastifyInstance } from 'fastify';
import type { User } from '../../core/accounts/actor.ts';
import { type PushAnswer, syncPath } from '../../core/sync/protocol.ts';
import { build } from '../../server/app.ts';
import type { Portal } from '../../server/portal.ts';
import { run } from '../server/orders.ts';
import { aSuperUser, cookieOf } from '../server/people.ts';
import { openBareTables, writeBare } from './bare-rows.ts';
import { openBenchPortal } from './bench-portal.ts';
import { type BenchOptions, type Figure, median, percentile } from './figure.ts';
import { plantOrdersOf } from './plant-account.ts';

/** As many accounts as an afternoon has busy ones: devices of one account wait for each other, others do not. */
const accounts = 10;
const ordersPerAccount = 100;

interface Device {
  readonly clientId: string;
  readonly user: User;
  readonly cookie: string;
  /** The order it writes on; no two devices share one. */
  readonly orderId: string;
  readonly reference: string;
  sent: number;
}

/** What devices push, one command a request as whoever is online does, beside the bare writing of the same rows. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const { portal, close } = await openBenchPortal();
  try {
    const app = await build(portal);
    const devices = await plantDevices(portal, 50);
    await openBareTables(portal.database.pool);
    const figures: Figure[] = [];
    for (const clients of [1, 10, 50]) {
      const working = { app, portal, devices: devices.slice(0, clients) };
      figures.push(
        ...(await measureClients(working, { rounds: short ? 1 : 5, milliseconds: short ? 2000 : 6000 })),
      );
    }
    await app.close();
    return figures;
  } finally {
    await close();
  }
}

async function plantDevices(portal: Portal, count: number): Promise<readonly Device[]> {
  const { database, platform } = portal;
  const client = await database.pool.connect();
  const users: { readonly user: User; readonly cookie: string }[] = [];
  try {
    for (let index = 0; index < accounts; index++) {
      const user = await aSuperUser(portal);
      await run(portal, user, 'customField.set@1', { slot: 'a', label: 'Cost centre' });
      const { rows } = await client.query<{ login: string }>('select login from users where user_id = $1', [
        user.userId,
      ]);
      const from = index * ordersPerAccount;
      await plantOrdersOf(client, { login: rows[0]?.login ?? '', from, to: from + ordersPerAccount });
      users.push({ user, cookie: await cookieOf(portal, user) });
    }
    const devices: Device[] = [];
    for (let index = 0; index < count; index++) {
      const owner = users[index % accounts] as (typeof users)[number];
      const { rows } = await client.query<Pick<Device, 'orderId' | 'reference'>>(
        `select order_id as "orderId", reference from orders where account_id = $1 order by reference offset $2 limit 1`,
        [owner.user.accountId, Math.floor(index / accounts)],
      );
      const order = rows[0] as Pick<Device, 'orderId' | 'reference'>;
      devices.push({ ...owner, ...order, clientId: platform.newId(), sent: 0 });
    }
    return devices;
  } finally {
    client.release();
  }
}

interface Working {
  readonly app: FastifyInstance;
  readonly portal: Portal;
  readonly devices: readonly Device[];
}

interface Rounds {
  readonly rounds: number;
  readonly milliseconds: number;
}

async function measureClients(working: Working, { rounds, milliseconds }: Rounds): Promise<Figure[]> {
  const { app, portal, devices } = working;
  const pushOne = (device: Device): Promise<void> => push(app, device);
  const writeOne = (device: Device): Promise<void> =>
    writeBare(portal.database.pool, {
      accountId: device.user.accountId,
      userId: device.user.userId,
      clientId: device.clientId,
      orderId: device.orderId,
      number: ++device.sent,
    });
  // Plans, statistics and the first alert of each order are not what is measured.
  await keepBusy(devices, pushOne, 1000);
  const [ours, bare] = [[] as Busy[], [] as Busy[]];
  for (let round = 0; round < rounds; round++) {
    bare.push(await keepBusy(own(devices), writeOne, milliseconds));
    ours.push(await keepBusy(devices, pushOne, milliseconds));
  }
  const value = median(ours.map(({ perSecond }) => perSecond));
  const peer = median(bare.map(({ perSecond }) => perSecond));
  const named = `${devices.length} ${devices.length === 1 ? 'device' : 'devices'}`;
  const p99 = (busy: readonly Busy[]): number =>
    percentile(
      busy.flatMap(({ times }) => times),
      0.99,
    );
  return [
    {
      name: `Commands pushed and accepted, ${named}`,
      value,
      unit: '1/s',
      peer: { name: 'the same rows written bare, one transaction each', value: peer },
      ratio: value / peer,
      budget: '≥ 0.4×',
      ok: value / peer >= 0.4,
    },
    {
      name: `One pushed command, p99, ${named}`,
      value: p99(ours),
      unit: 'ms',
      peer: { name: 'the same rows written bare, p99', value: p99(bare) },
      ok: true,
    },
  ];
}

/** The numbers of bare writings are not those of the pushed commands. */
const own = (devices: readonly Device[]): readonly Device[] => devices.map((device) => ({ ...device }));

interface Busy {
  readonly perSecond: number;
  /** Milliseconds that each took. */
  readonly times: readonly number[];
}

/** Each device sends its next one as soon as its last one is answered. */
async function keepBusy(
  devices: readonly Device[],
  work: (device: Device) => Promise<void>,
  milliseconds: number,
): Promise<Busy> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  const keep = async (device: Device): Promise<void> => {
    for (let now = performance.now(); now < until; now = performance.now()) {
      await work(device);
      times.push(performance.now() - now);
    }
  };
  await Promise.all(devices.map(keep));
  return { perSecond: times.length / ((performance.now() - began) / 1000), times };
}

let requests = 0;

async function push(app: FastifyInstance, device: Device): Promise<void> {
  const number = ++device.sent;
  const answer = await app.inject({
    method: 'POST',
    url: syncPath,
    // One address may not ask so often for long.
    remoteAddress: addressOf(requests++),
    headers: { cookie: device.cookie, 'sec-fetch-site': 'same-origin' },
    payload: {
      clientId: device.clientId,
      commands: [
        {
          number,
          id: crypto.randomUUID(),
          name: 'order.setCustomValue@1',
          args: { reference: device.reference, slot: 'a', value: `Cost ${number}` },
        },
      ],
    },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const { outcomes, stopped } = answer.json<PushAnswer>();
  if (stopped !== undefined || outcomes[0]?.kind !== 'done') throw new Error(answer.body);
}

const addressOf = (number: number): string =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
