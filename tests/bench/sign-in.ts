import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../server/app.ts';
import type { Portal } from '../../server/portal.ts';
import { hashPassword, verifyPassword } from '../../server/signin/password-hash.ts';
import { freePort, ServerProcess } from '../faults/server-process.ts';
import { aSuperUser, aUser, cookieOf } from '../server/people.ts';
import { openBenchPortal } from './bench-portal.ts';
import { type BenchOptions, type Figure, median } from './figure.ts';
import { load } from './pipelining-client.ts';

const password = 'three words here';
const people = 64;

/** What a sign-in costs beside its password hash, and what the check of a session costs beside a bare route. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'paraphe-bench-'));
  const { portal } = await openBenchPortal(directory);
  try {
    const { logins, cookies } = await plantPeople(portal);
    const signIns = await measureSignIns(portal, logins, { rounds: short ? 1 : 5, seconds: short ? 2 : 6 });
    await portal.database.close();
    return [
      signIns,
      await measureSessions(directory, cookies, { rounds: short ? 1 : 5, seconds: short ? 1 : 3 }),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function plantPeople(
  portal: Portal,
): Promise<{ readonly logins: readonly string[]; readonly cookies: readonly string[] }> {
  const superUser = await aSuperUser(portal);
  const users = [];
  for (let index = 0; index < people; index++) users.push(await aUser(portal, superUser, []));
  const rows = await portal.database.tables
    .updateTable('users')
    .set({ password_hash: await hashPassword(password, portal.platform), password_changed_at: new Date() })
    .where('super_user', '=', false)
    .where('account_id', '=', superUser.accountId)
    .returning('login')
    .execute();
  return {
    logins: rows.map(({ login }) => login),
    cookies: await Promise.all(users.map((user) => cookieOf(portal, user))),
  };
}

interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
}

/** Sign-ins by eight browsers at a time beside bare argon2id in the same process, as many at a time as the server runs. */
async function measureSignIns(
  portal: Portal,
  logins: readonly string[],
  { rounds, seconds }: Rounds,
): Promise<Figure> {
  const app = await build(portal);
  const stored = await hashPassword(password, portal.platform);
  let turn = 0;
  const signIn = async (): Promise<void> => {
    const number = turn++;
    const answer = await app.inject({
      method: 'POST',
      url: '/api/commands',
      remoteAddress: addressOf(number),
      payload: {
        id: crypto.randomUUID(),
        name: 'session.signIn@1',
        args: { login: logins[number % logins.length], password },
      },
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  };
  const hash = async (): Promise<void> => {
    if (!(await verifyPassword(password, stored))) throw new Error('wrong');
  };
  await perSecond(signIn, { atOnce: 8, seconds: 1 });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await perSecond(hash, { atOnce: 2, seconds }));
    ours.push(await perSecond(signIn, { atOnce: 8, seconds }));
  }
  await app.close();
  const [value, peer] = [median(ours), median(bare)];
  return {
    name: 'Sign-ins by password, eight at a time',
    value,
    unit: '1/s',
    peer: { name: 'argon2id alone, two at a time', value: peer },
    ratio: value / peer,
    budget: '≥ 0.85×',
    ok: value / peer >= 0.85,
  };
}

async function perSecond(
  work: () => Promise<void>,
  { atOnce, seconds }: { readonly atOnce: number; readonly seconds: number },
): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done / ((performance.now() - began) / 1000);
}

/** `GET /api/session` with the cookie of one of many, over kept connections, beside a bare Fastify that answers the same. */
async function measureSessions(
  directory: string,
  cookies: readonly string[],
  { rounds, seconds }: Rounds,
): Promise<Figure> {
  const server = new ServerProcess(directory, await freePort());
  await server.start();
  const requests = cookies.map((cookie) =>
    Buffer.from(
      `GET /api/session HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\nsec-fetch-site: same-origin\r\n\r\n`,
    ),
  );
  const first = await fetch(`${server.origin}/api/session`, { headers: { cookie: cookies[0] ?? '' } });
  const bare = await bareServer(await first.text());
  try {
    let calls = 0;
    const run = async (port: number, milliseconds: number): Promise<number> => {
      const call = ++calls;
      // As browsers ask: one after the other on each connection. One address may not ask so often for long.
      const addressOf = (connection: number): string => `127.1.${call}.${connection + 1}`;
      const answered = await load({ port, connections: 64, depth: 1, milliseconds, requests, addressOf });
      if (answered.failures > 0) throw new Error(`${answered.failures} answers were no 200`);
      return answered.perSecond;
    };
    // Until both are compiled to machine code: ours has more to compile.
    for (const port of [server.port, bare.port]) await run(port, rounds * 1000);
    const [ours, peers] = [[] as number[], [] as number[]];
    for (let round = 0; round < rounds; round++) {
      peers.push(await run(bare.port, seconds * 1000));
      ours.push(await run(server.port, seconds * 1000));
    }
    const [value, peer] = [median(ours), median(peers)];
    return {
      name: 'Requests with a session, checked',
      value,
      unit: '1/s',
      peer: { name: 'bare Fastify route, same answer', value: peer },
      ratio: value / peer,
      budget: '≥ 0.60×',
      ok: value / peer >= 0.6,
    };
  } finally {
    bare.stop();
    await server.kill('SIGTERM');
  }
}

const addressOf = (number: number): string =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

async function bareServer(body: string): Promise<{ readonly port: number; readonly stop: () => void }> {
  const child = fork(join(import.meta.dirname, 'bare-fastify.ts'), [body]);
  const [port] = (await once(child, 'message')) as [number];
  return { port, stop: () => child.kill() };
}
