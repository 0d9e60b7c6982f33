import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Acknowledged, journey, type People, signInPeople } from './journey.ts';
import { freePort, ServerProcess } from './server-process.ts';

// Kill -9 at random points of the journey. KILL_ROUNDS and KILL_SEED choose how often and where; a failure prints both.

const rounds = Number(process.env.KILL_ROUNDS ?? 50);
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const victims = ['server', 'postgres', 'both'] as const;
type Victim = (typeof victims)[number];

/** Mulberry32: the same seed kills at the same places. */
function chance(state: number): () => number {
  let current = state;
  return () => {
    current = (current + 0x6d2b79f5) | 0;
    let mixed = Math.imul(current ^ (current >>> 15), 1 | current);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const directory = mkdtempSync(join(tmpdir(), 'paraphe-kill-'));
const acknowledged: Acknowledged[] = [];
let server: ServerProcess;
let people: People;

beforeAll(async () => {
  server = new ServerProcess(directory, await freePort());
  await server.start();
  people = await signInPeople(server);
});
// What the server said is the first thing to read after a failure.
afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(server.output);
});
afterAll(async () => {
  await server.kill('SIGTERM');
  rmSync(directory, { recursive: true, force: true });
});

async function killOnce(victim: Victim): Promise<void> {
  if (victim === 'postgres') return server.killPostmaster();
  const ended = server.kill('SIGKILL');
  if (victim === 'both') server.killPostmaster();
  await ended;
  // The next start needs no help.
  await server.start();
}

describe(`${rounds} kills (KILL_SEED=${seed})`, () => {
  test('lose and double nothing that was acknowledged', { timeout: rounds * 20_000 }, async () => {
    const random = chance(seed);
    for (let round = 0; round < rounds; round++) {
      const victim = victims[Math.floor(random() * victims.length)] as Victim;
      const travelling = Promise.all([
        journey(server, people, 2 * round),
        journey(server, people, 2 * round + 1),
      ]);
      // A rejection is looked at below; until then it is not unhandled.
      travelling.catch(() => undefined);
      await sleep(random() * 350);
      await killOnce(victim);
      acknowledged.push(...(await travelling));
    }
    expect(acknowledged).toHaveLength(2 * rounds);
  });

  test('leave each order once, with one acceptance and one certificate', async () => {
    const { operator } = people;
    let total = 0;
    for (let offset = 0; offset === 0 || offset < total; offset += 200) {
      const page = await operator.read('/api/orders', `/api/orders?limit=200&offset=${offset}`);
      total = page.total;
    }
    expect(total).toBe(acknowledged.length);
    for (const { reference, serialNumber, emailAddress } of acknowledged) {
      const order = await operator.read('/api/orders/:reference', `/api/orders/${reference}`);
      expect(order).toMatchObject({ reference, emailAddress, state: 'valid' });
      expect(order.certificates.map((certificate) => certificate.serialNumber)).toEqual([serialNumber]);
      expect(order.certificates[0]?.spkiSha256).toBe(order.request?.spkiSha256);
      const done = order.history.map(({ command }) => command);
      expect(done).toEqual([
        'order.place@1',
        'invitation.open@1',
        'invitation.accept@1',
        'order.control@1',
        'order.deliver@1',
      ]);
    }
  });

  test('never made the server answer with a fault', () => {
    expect(server.output).not.toContain('"fault"');
  });
});
