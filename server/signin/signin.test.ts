import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Operator } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { anOperator } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { execute } from '../commands/executor.ts';
import { firstOperatorLink } from '../users/first-operator.ts';
import { makeOneTimeLink } from './one-time-link.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { makePasswords } from './passwords.ts';
import { findSession, type SignedIn } from './sessions.ts';

const anonymous = { kind: 'anonymous' } as const;
const random = { randomBytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)) };
const password = 'three words here';
let opened: TestPortal;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
});

const person = (login: string) =>
  ({ name: 'Anaïs', login, mail: `${login}@aube.example`, language: 'fr' }) as const;
const set = (link: string, chosen = password) =>
  run(opened.portal, anonymous, 'password.set@1', { link, password: chosen });

async function invited(login: string): Promise<string> {
  await run(opened.portal, operator, 'account.open@1', {
    name: 'Aube',
    plan: 'monthly',
    superUser: person(login),
  });
  await opened.sendMails();
  return opened.mail.secretTo(`${login}@aube.example`);
}

describe('a one-time link', () => {
  test('is mailed, sets the password, and works once', async () => {
    const link = await invited('anais');
    expect(await set(link)).toEqual({ login: 'anais' });
    expect(await refusalOf(set(link))).toBe('link.used');
    const signedIn = await execute(opened.portal, {
      id: crypto.randomUUID(),
      name: 'session.signIn@1',
      args: { login: 'ANAIS ', password },
      actor: anonymous,
    });
    expect(signedIn.session).toMatch(/^[\w-]{43}$/);
  });

  test('expires after three days', async () => {
    const link = await invited('late');
    opened.clock.advance({ days: 3 });
    expect(await refusalOf(set(link))).toBe('link.expired');
  });

  test('that was followed takes the others of that person with it', async () => {
    const { portal } = opened;
    const link = await invited('several');
    const { user_id, account_id } = await portal.database.tables
      .selectFrom('users')
      .select(['user_id', 'account_id'])
      .where('login', '=', 'several')
      .executeTakeFirstOrThrow();
    const another = await makeOneTimeLink({
      db: portal.database.tables,
      platform: portal.platform,
      origin: '',
      person: { accountId: account_id, userId: user_id },
    });
    await set(link);
    expect(await refusalOf(set(another.slice(another.indexOf('#') + 1)))).toBe('link.used');
  });

  test('under the id of another command does not get its answer', async () => {
    const link = await invited('first');
    const id = crypto.randomUUID();
    const setUnder = (args: object) =>
      execute(opened.portal, { id, name: 'password.set@1', args, actor: anonymous });
    const done = await setUnder({ link, password });
    expect(await setUnder({ link, password })).toEqual(done);
    expect(await refusalOf(setUnder({ link: 'x'.repeat(43), password }))).toBe('command.idReused');
  });

  test('used twice at once sets one password', async () => {
    const link = await invited('twice');
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(set(link))));
    expect(outcomes.sort()).toEqual(['done', 'link.used', 'link.used']);
  });

  test('ends the sessions that the person had', async () => {
    const { portal } = opened;
    await set(await invited('twofold'));
    await run(portal, anonymous, 'session.signIn@1', { login: 'twofold', password });
    const user = await portal.database.tables
      .selectFrom('users')
      .select(['user_id', 'account_id'])
      .where('login', '=', 'twofold')
      .executeTakeFirstOrThrow();
    const sessions = () =>
      portal.database.tables
        .selectFrom('sessions')
        .select('session_id')
        .where('user_id', '=', user.user_id)
        .execute();
    expect(await sessions()).toHaveLength(1);
    const link = await makeOneTimeLink({
      db: portal.database.tables,
      platform: portal.platform,
      origin: '',
      person: { accountId: user.account_id, userId: user.user_id },
    });
    await set(link.slice(link.indexOf('#') + 1), 'four other words here');
    expect(await sessions()).toEqual([]);
  });

  test('of the first operator is made until one of the office has a password', async () => {
    const fresh = await testPortal();
    const first = await firstOperatorLink(fresh.portal);
    const second = await firstOperatorLink(fresh.portal);
    expect(first).toMatch(/^http:\/\/localhost:8080\/password#[\w-]{43}$/);
    expect(second).not.toBe(first);
    await run(fresh.portal, anonymous, 'password.set@1', {
      link: (second ?? '').split('#')[1] ?? '',
      password,
    });
    expect(await firstOperatorLink(fresh.portal)).toBeUndefined();
  });
});

describe('signing in', () => {
  test('without password yet is refused like any other', async () => {
    await invited('unset');
    const outcome = refusalOf(
      run(opened.portal, anonymous, 'session.signIn@1', { login: 'unset', password: '' }),
    );
    expect(await outcome).toBe('signin.failed');
  });

  test('leaves no trace of what was typed in the place of a login: it may be a password', async () => {
    const { portal } = opened;
    await set(await invited('traced'));
    const line = async (login: string) => {
      const id = crypto.randomUUID();
      const args = { login, password: 'three wrong words' };
      await refusalOf(execute(portal, { id, name: 'session.signIn@1', args, actor: anonymous }));
      const { tables } = portal.database;
      const rows = await tables.selectFrom('journal').selectAll().where('command_id', '=', id).execute();
      return JSON.stringify(rows);
    };
    const known = await line('traced');
    expect(known).toMatch(/"about_user_id":"[0-9a-f-]{36}"/);
    // From the journal a login could never be erased.
    expect(known).not.toContain('traced');
    expect(await line(password)).not.toContain(password);
  });
});

describe('a session', () => {
  const signIn = async (actor: Actor, login: string): Promise<string> => {
    const { session } = await execute(opened.portal, {
      id: crypto.randomUUID(),
      name: 'session.signIn@1',
      args: { login, password },
      actor,
    });
    return session ?? '';
  };
  const whose = (token: string): Promise<SignedIn | undefined> =>
    findSession(opened.portal.database.tables, token, opened.clock.now());

  test('ends when its browser signs in again', async () => {
    await set(await invited('again'));
    const first = await signIn(anonymous, 'again');
    const second = await signIn((await whose(first)) ?? anonymous, 'again');
    expect(await whose(first)).toBeUndefined();
    expect(await whose(second)).toBeDefined();
  });

  test('is ended also by somebody without any right', async () => {
    await set(await invited('plain'));
    const { tables } = opened.portal.database;
    await tables.updateTable('users').set({ super_user: false }).where('login', '=', 'plain').execute();
    const token = await signIn(anonymous, 'plain');
    const user = await whose(token);
    expect(user).toMatchObject({ superUser: false, rights: [] });
    await run(opened.portal, user ?? anonymous, 'session.signOut@1', {});
    expect(await whose(token)).toBeUndefined();
  });
});

describe('passwords', () => {
  test('are kept as argon2id with 64 MiB and three passes', async () => {
    const hash = await hashPassword(password, random);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await verifyPassword(password, hash)).toBe(true);
    expect(await verifyPassword(`${password} `, hash)).toBe(false);
  });

  test('typed with composed and with separate accents are the same', async () => {
    const hash = await hashPassword('une clé dorée'.normalize('NFD'), random);
    expect(await verifyPassword('une clé dorée'.normalize('NFC'), hash)).toBe(true);
  });

  test('that come in a crowd wait in a line, and are turned away when it is long', async () => {
    const { hash } = makePasswords(random, { concurrent: 1, waiting: 1 });
    const outcomes = await Promise.all([
      refusalOf(hash('one')),
      refusalOf(hash('two')),
      refusalOf(hash('three')),
    ]);
    expect(outcomes).toEqual(['done', 'done', 'signin.tooManyAttempts']);
    expect(await refusalOf(hash('four'))).toBe('done');
  });
});
