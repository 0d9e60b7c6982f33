import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../server/app.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { testPortal } from '../server/test-portal.ts';
import { addMember, makeWorld } from './world.ts';

// Whether somebody has a login is told neither by an answer nor by its time. argon2id is the real one.

const attempts = 200;
let opened: TestPortal;
let app: FastifyInstance;
let accountId: string;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  ({ accountId } = await makeWorld(opened, app));
});

afterAll(() => app.close());

interface Answer {
  readonly told: object;
  readonly took: number;
}

let asked = 0;
/** Each from an address of its own: what an address may is another matter. */
async function send(name: string, args: object): Promise<Answer> {
  const remoteAddress = `10.1.${asked >> 8}.${asked++ & 255}`;
  const payload = { id: crypto.randomUUID(), name, args };
  const began = performance.now();
  const answer = await app.inject({ method: 'POST', url: '/api/commands', remoteAddress, payload });
  const took = performance.now() - began;
  const headers = Object.entries(answer.headers).filter(
    ([header]) => !/^(?:date|x-ratelimit-.+)$/.test(header),
  );
  return { told: { status: answer.statusCode, body: answer.json(), headers }, took };
}

const guess = (login: string) => send('session.signIn@1', { login, password: 'three wrong words' });
const known = async (): Promise<string> => `login-${(await addMember(opened, accountId)).userId}`;
/** As long as those of people. */
const unknown = (): string => `login-${crypto.randomUUID()}`;

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** One known and one unknown login after the other, so that a busy moment of the machine falls on both. */
async function interleaved(): Promise<{
  readonly known: readonly Answer[];
  readonly unknown: readonly Answer[];
}> {
  const logins = await Promise.all(Array.from({ length: attempts }, known));
  const answers = { known: [] as Answer[], unknown: [] as Answer[] };
  for (const [index, login] of logins.entries()) {
    // Who goes first changes, so that what the first one warms up serves both.
    const order = index % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) answers[kind].push(await guess(kind === 'known' ? login : unknown()));
  }
  return answers;
}

describe('a login that nobody has', () => {
  test('is answered as one that somebody has, in the same time', { timeout: 300_000 }, async () => {
    let ratio = 0;
    for (let round = 0; round < 3; round++) {
      const answers = await interleaved();
      const told = [...answers.known, ...answers.unknown].map((answer) => JSON.stringify(answer.told));
      expect(new Set(told).size).toBe(1);
      expect(answers.known[0]?.told).toMatchObject({
        status: 401,
        body: { code: 'signin.failed', detail: {} },
      });
      const medianOf = (kind: keyof typeof answers) => median(answers[kind].map(({ took }) => took));
      ratio = medianOf('unknown') / medianOf('known');
      // Another program may take the machine for a while; what a login gives away, it gives away each time.
      if (Math.abs(ratio - 1) <= 0.05) break;
    }
    expect(ratio).toBeGreaterThanOrEqual(0.95);
    expect(ratio).toBeLessThanOrEqual(1.05);
  });

  test('is blocked as one that somebody has', async () => {
    for (const login of [await known(), unknown()]) {
      const codes = [];
      for (let time = 0; time < 7; time++) codes.push((await guess(login)).told);
      expect(codes.map((told) => (told as { body: { code: string } }).body.code)).toEqual([
        ...Array(5).fill('signin.failed'),
        ...Array(2).fill('signin.blocked'),
      ]);
    }
    const told = async (login: string) => {
      const answers = [];
      for (let time = 0; time < 6; time++) answers.push((await guess(login)).told);
      return answers;
    };
    expect(await told(unknown())).toEqual(await told(await known()));
  });

  test('is answered as one that somebody has where a way back in is asked for', async () => {
    const ask = (loginOrMail: string) => send('access.recover@1', { loginOrMail });
    const login = await known();
    const answers = [await ask(login), await ask(unknown()), await ask(`${login}@aube.example`)];
    expect(new Set(answers.map(({ told }) => JSON.stringify(told))).size).toBe(1);
    expect(answers[0]?.told).toMatchObject({ status: 200, body: { result: {} } });
  });
});
