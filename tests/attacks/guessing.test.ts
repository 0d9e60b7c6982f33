import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../server/app.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { aSuperUser } from '../server/people.ts';
import { cheapPasswords, givePassword, goodPassword } from '../server/sign-in.ts';
import { testPortal } from '../server/test-portal.ts';

const guesses = 10_000;
const atOnce = 100;
const passwords = cheapPasswords();
let opened: TestPortal;
/** Two servers on one database; behind a proxy, so that each guess has an address of its own. */
let apps: readonly FastifyInstance[];

beforeAll(async () => {
  opened = await testPortal();
  const portal = { ...opened.portal, passwords };
  apps = [await build(portal), await build({ ...portal })];
});

afterAll(() => Promise.all(apps.map((app) => app.close())));

async function guess(login: string, password: string, number: number): Promise<string> {
  const answer = await apps[number % apps.length]?.inject({
    method: 'POST',
    url: '/api/commands',
    remoteAddress: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    payload: { id: crypto.randomUUID(), name: 'session.signIn@1', args: { login, password } },
  });
  return answer?.json().code ?? 'done';
}

/** @returns how often each answer came */
async function flood(login: string, count: number): Promise<Readonly<Record<string, number>>> {
  const outcomes: Record<string, number> = {};
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const number = next++;
      const code = await guess(login, `guess number ${number}`, number);
      outcomes[code] = (outcomes[code] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

describe('ten thousand guesses from everywhere', () => {
  test('at one password get five checks, and then not even the right one', { timeout: 300_000 }, async () => {
    const login = await givePassword({ ...opened.portal, passwords }, await aSuperUser(opened.portal));
    const other = await givePassword({ ...opened.portal, passwords }, await aSuperUser(opened.portal));
    const before = passwords.checks();
    expect(await flood(login, guesses)).toEqual({ 'signin.failed': 5, 'signin.blocked': guesses - 5 });
    expect(await guess(login, goodPassword, guesses)).toBe('signin.blocked');
    expect(passwords.checks() - before).toBe(5);
    expect(await guess(other, goodPassword, guesses)).toBe('done');
  });

  test('at a login that nobody has get the same answers', { timeout: 60_000 }, async () => {
    const before = passwords.checks();
    expect(await flood('nobody', 500)).toEqual({ 'signin.failed': 5, 'signin.blocked': 495 });
    expect(passwords.checks()).toBe(before);
  });
});
