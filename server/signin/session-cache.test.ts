import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { CommandInput, CommandName } from '#core/commands/catalogue.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { cheapPasswords, givePassword, goodPassword, signIn } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Portal } from '../portal.ts';
import { SessionCache } from './session-cache.ts';
import type { SignedIn } from './sessions.ts';

let portal: Portal;
let superUser: User;
let cache: SessionCache;
let reads = 0;

/** What the cache asks the database is counted. */
async function aPortal(): Promise<Portal> {
  const opened = await testPortal();
  const tables = opened.portal.database.tables.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      // Statements that change something tell of how many rows.
      if (result.numAffectedRows === undefined) reads++;
      return result;
    },
  });
  const sessions = new SessionCache({ ...opened.portal.database, tables });
  return { ...opened.portal, passwords: cheapPasswords(), sessions };
}

beforeAll(async () => {
  portal = await aPortal();
  superUser = await aSuperUser(portal);
});

beforeEach(async () => {
  cache = portal.sessions;
  cache.start();
  await untilItHears();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await cache.stop();
});

const find = async (token: string): Promise<SignedIn | undefined> => cache.find(token, portal.platform.now());

async function readsOf(token: string): Promise<number> {
  const before = reads;
  await find(token);
  return reads - before;
}

/** A session is kept as soon as changes can be heard of. */
async function untilItHears(): Promise<void> {
  const { token } = await someone();
  await vi.waitFor(async () => {
    await find(token);
    expect(await readsOf(token)).toBe(0);
  }, 5000);
}

async function someone() {
  const user = await aUser(portal, superUser, []);
  const login = await givePassword(portal, user);
  return { user, login, ...(await signIn(portal, { login })) };
}

describe('a session', () => {
  test('is read once, and again after some seconds', async () => {
    const { token, user } = await someone();
    expect([await readsOf(token), await readsOf(token), await readsOf(token)]).toEqual([1, 0, 0]);
    expect(await find(token)).toMatchObject({ kind: 'user', userId: user.userId, rights: [] });
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 3000);
    expect([await readsOf(token), await readsOf(token)]).toEqual([1, 0]);
  });

  test('of a token that is nobody’s is looked for each time', async () => {
    const token = 'x'.repeat(43);
    expect([await readsOf(token), await readsOf(token)]).toEqual([1, 1]);
    expect(await readsOf('no token')).toBe(0);
  });

  test('read before a change and told after it is not kept', async () => {
    const { token, user } = await someone();
    const finding = find(token);
    cache.forget(user.accountId);
    await finding;
    expect(await readsOf(token)).toBe(1);
  });

  test('that another server changed is told by the database', async () => {
    const { token, user, person } = await someone();
    const { tables } = portal.database;
    const see = (expected: object | undefined) =>
      vi.waitFor(
        async () =>
          expected === undefined
            ? expect(await find(token)).toBeUndefined()
            : expect(await find(token)).toMatchObject(expected),
        1500,
      );
    await see({ rights: [] });
    await tables
      .updateTable('users')
      .set({ rights: ['billing'] })
      .where('user_id', '=', user.userId)
      .execute();
    await see({ rights: ['billing'] });
    const account = tables.updateTable('accounts').where('account_id', '=', user.accountId);
    await account.set({ name: 'Renamed' }).execute();
    await see({ accountName: 'Renamed' });
    await tables
      .insertInto('totp_secrets')
      .values({
        user_id: user.userId,
        account_id: user.accountId,
        sealed: Buffer.alloc(48),
        begun_at: new Date(),
        confirmed_at: new Date(),
      })
      .execute();
    await account.set({ sign_in_mode: 'totp' }).execute();
    await see({ signInMode: 'totp', session: { duties: [] } });
    await tables.deleteFrom('totp_secrets').where('user_id', '=', user.userId).execute();
    await see({ session: { duties: ['enrolTotp'] } });
    await account.set({ sign_in_mode: 'password' }).execute();
    await tables.deleteFrom('sessions').where('session_id', '=', person.session.sessionId).execute();
    await see(undefined);
  });

  test('is not kept while changes cannot be heard of, and what was kept before is forgotten', async () => {
    const { token, user } = await someone();
    await find(token);
    expect(await readsOf(token)).toBe(0);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "session_change"' and datname = current_database()`.execute(
      portal.database.tables,
    );
    await vi.waitFor(async () => expect(await readsOf(token)).toBe(1), 1500);
    await portal.database.tables
      .updateTable('users')
      .set({ suspended_at: new Date() })
      .where('user_id', '=', user.userId)
      .execute();
    expect(await find(token)).toBeUndefined();
    await untilItHears();
  });

  test('is not kept by a server that has not begun to listen', async () => {
    const { token } = await someone();
    await cache.stop();
    expect([await readsOf(token), await readsOf(token)]).toEqual([1, 1]);
  });
});

describe('the next request after', () => {
  let deaf: Portal;
  let administrator: User;

  // Here the database tells nothing: what is seen is what the command itself said.
  beforeAll(async () => {
    deaf = await aPortal();
    await sql`drop function tell_session_change cascade`.execute(deaf.database.tables);
    administrator = await aSuperUser(deaf);
    deaf.sessions.start();
    return () => deaf.sessions.stop();
  });

  const changes: readonly (readonly [
    CommandName,
    (userId: string) => CommandInput<CommandName>,
    'other' | 'self',
    object | undefined,
  ])[] = [
    ['user.setRights@1', (userId) => ({ userId, rights: ['technical'] }), 'other', { rights: ['technical'] }],
    ['user.suspend@1', (userId) => ({ userId }), 'other', undefined],
    ['user.block@1', (userId) => ({ userId }), 'other', undefined],
    ['user.remove@1', (userId) => ({ userId }), 'other', undefined],
    ['session.signOut@1', () => ({}), 'self', undefined],
    ['me.setLogin@1', (userId) => ({ login: `new${userId}` }), 'self', { kind: 'user' }],
  ];

  test.each(changes)('%s sees it', async (name, argsOf, by, expected) => {
    const user = await aUser(deaf, administrator, []);
    const { token, person } = await signIn(deaf, { login: await givePassword(deaf, user) });
    const whose = () => deaf.sessions.find(token, deaf.platform.now());
    await vi.waitFor(async () => {
      await whose();
      const before = reads;
      expect(await whose()).toBeDefined();
      expect(reads).toBe(before);
    }, 5000);
    await run(deaf, by === 'self' ? person : administrator, name, argsOf(user.userId) as never);
    if (expected === undefined) expect(await whose()).toBeUndefined();
    else expect(await whose()).toMatchObject(expected);
  });

  test('a changed password sees that the other sessions ended', async () => {
    const user = await aUser(deaf, administrator, []);
    const login = await givePassword(deaf, user);
    const [first, second] = [await signIn(deaf, { login }), await signIn(deaf, { login })];
    expect(await deaf.sessions.find(first.token, deaf.platform.now())).toBeDefined();
    await run(deaf, second.person, 'password.change@1', {
      current: goodPassword,
      password: 'another good one',
    });
    expect(await deaf.sessions.find(first.token, deaf.platform.now())).toBeUndefined();
    expect(await deaf.sessions.find(second.token, deaf.platform.now())).toBeDefined();
  });
});
