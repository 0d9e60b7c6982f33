import type { FastifyInstance } from 'fastify';
import { rowKinds } from '../../core/sync/row-kinds.ts';
import { readAnswer } from '../../pwa/account-replica/read-answer.ts';
import { build } from '../../server/app.ts';
import { aSuperUser, cookieOf } from '../server/people.ts';
import { openBenchPortal } from './bench-portal.ts';
import { type BenchOptions, type Figure, median } from './figure.ts';
import { changeOrders, plantOrdersOf } from './plant-account.ts';

const changed = 100;

/** What a device that has everything asks after a hundred orders changed: it must cost the changes, not the account. */
export async function measure({ short, million }: BenchOptions): Promise<readonly Figure[]> {
  const accounts = short ? [1000, 10_000] : [1000, 10_000, 100_000, ...(million ? [1_000_000] : [])];
  const { portal, close } = await openBenchPortal();
  try {
    const app = await build(portal);
    const user = await aSuperUser(portal);
    const cookie = await cookieOf(portal, user);
    const client = await portal.database.pool.connect();
    const measured: { readonly orders: number; readonly time: number }[] = [];
    try {
      const { rows } = await client.query<{ login: string }>('select login from users where user_id = $1', [
        user.userId,
      ]);
      const login = rows[0]?.login ?? '';
      let from = 0;
      for (const to of accounts) {
        await plantOrdersOf(client, { login, from, to });
        from = to;
        const since = await changeOrders(client, { login, count: changed, givenName: `At ${to}` });
        measured.push({ orders: to, time: await pullTime({ app, cookie, since, times: short ? 9 : 49 }) });
      }
    } finally {
      client.release();
    }
    await app.close();
    return figuresOf(measured);
  } finally {
    await close();
  }
}

function figuresOf(measured: readonly { readonly orders: number; readonly time: number }[]): Figure[] {
  const [least, most] = [measured[0], measured.at(-1)];
  if (least === undefined || most === undefined) return [];
  const ratio = most.time / least.time;
  return [
    ...measured.map(({ orders, time }) => ({
      name: `Pull of ${changed} changed orders at the portal, of ${orders.toLocaleString('en')}`,
      value: time,
      unit: 'ms',
      ok: true,
    })),
    {
      name: 'The same, of the largest account beside the smallest',
      value: most.time,
      unit: 'ms',
      peer: { name: `of ${least.orders.toLocaleString('en')}`, value: least.time },
      ratio,
      budget: '≤ 2×',
      ok: ratio <= 2,
    },
  ];
}

interface Pulling {
  readonly app: FastifyInstance;
  readonly cookie: string;
  /** The version that the device has. */
  readonly since: number;
  readonly times: number;
}

/** Milliseconds from the request to its whole answer, all kinds of rows asked for as devices do; the median. */
async function pullTime({ app, cookie, since, times }: Pulling): Promise<number> {
  const query = Object.fromEntries(rowKinds.map((kind) => [kind, String(since)]));
  const taken: number[] = [];
  // The first three read what was written a moment ago, and plan.
  for (let turn = -3; turn < times; turn++) {
    const began = performance.now();
    const answer = await app.inject({ method: 'GET', url: '/api/sync', query, headers: { cookie } });
    const time = performance.now() - began;
    if (turn >= 0) taken.push(time);
    if (answer.statusCode !== 200) throw new Error(`the portal answers ${answer.body.slice(0, 500)}`);
    const told = readAnswer(new Uint8Array(answer.rawPayload)).kinds.order?.rows.length;
    if (told !== changed) throw new Error(`${told} orders were told`);
  }
  return median(taken);
}
