import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { passwordDueAt } from '#core/policy/passwords.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { cheapPasswords, givePassword, goodPassword, signIn, whose } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Portal } from '../portal.ts';
import { makeOneTimeLink } from './one-time-link.ts';
import type { SignedIn } from './sessions.ts';

let opened: TestPortal;
let portal: Portal;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
  superUser = await aSuperUser(portal);
});

const somebody = async (): Promise<{ readonly user: User; readonly login: string }> => {
  const user = await aUser(portal, superUser, []);
  return { user, login: await givePassword(portal, user) };
};
const change = (person: SignedIn, current: string, password: string) =>
  refusalOf(run(portal, person, 'password.change@1', { current, password }));

describe('a changed password', () => {
  test('ends every other session, of the extension too, and not the one that asked', async () => {
    const { user, login } = await somebody();
    const others = [(await signIn(portal, { login })).token, (await signIn(portal, { login })).token];
    await portal.database.tables
      .updateTable('sessions')
      .set({ audience: 'extension' })
      .where('session_id', '=', (await whose(portal, others[1] ?? ''))?.session.sessionId ?? null)
      .execute();
    const { token, person } = await signIn(portal, { login });
    expect(person.userId).toBe(user.userId);
    expect(await change(person, goodPassword, 'another good one')).toBe('done');
    expect(await Promise.all(others.map((other) => whose(portal, other)))).toEqual([undefined, undefined]);
    expect(await whose(portal, token)).toBeDefined();
    expect(await refusalOf(signIn(portal, { login }))).toBe('signin.failed');
    expect(await refusalOf(signIn(portal, { login, password: 'another good one' }))).toBe('done');
  });

  test('is none of the last five, nor the present one', async () => {
    const { login } = await somebody();
    const { person } = await signIn(portal, { login });
    const chosen = [goodPassword, ...[1, 2, 3, 4, 5, 6].map((number) => `good choice, number ${number}`)];
    for (const [index, password] of chosen.entries()) {
      if (index > 0) expect(await change(person, chosen[index - 1] ?? '', password)).toBe('done');
    }
    const current = chosen[6] ?? '';
    for (const used of chosen.slice(1)) {
      expect([used, await change(person, current, used)]).toEqual([used, 'password.usedBefore']);
    }
    expect(await change(person, current, goodPassword)).toBe('done');
  });

  test('by a link is held to the same', async () => {
    const { user, login } = await somebody();
    const link = async () => {
      const address = await makeOneTimeLink({
        db: portal.database.tables,
        platform: portal.platform,
        origin: '',
        person: user,
      });
      return address.slice(address.indexOf('#') + 1);
    };
    const set = async (password: string) =>
      refusalOf(run(portal, { kind: 'anonymous' }, 'password.set@1', { link: await link(), password }));
    expect(await set(goodPassword)).toBe('password.usedBefore');
    expect(await set(`${login}1234`)).toBe('password.tooCommon');
    expect(await set('a second good one')).toBe('done');
    expect(await set(goodPassword)).toBe('password.usedBefore');
  });

  test('asked for twice at once is changed once', async () => {
    const { login } = await somebody();
    const { person } = await signIn(portal, { login });
    // Both have shown the present password before either sets another.
    let hashing = 0;
    const { promise: both, resolve } = Promise.withResolvers<void>();
    const hash = async (password: string): Promise<string> => {
      if (++hashing === 2) resolve();
      await both;
      return portal.passwords.hash(password);
    };
    const together = { ...portal, passwords: { ...portal.passwords, hash } };
    const outcomes = await Promise.all(
      ['the first of two', 'the second of two'].map((password) =>
        refusalOf(run(together, person, 'password.change@1', { current: goodPassword, password })),
      ),
    );
    expect(outcomes.sort()).toEqual(['done', 'password.changedMeanwhile']);
  });
});

describe('a password', () => {
  test('must be changed after twelve months, before anything else', async () => {
    const { login } = await somebody();
    opened.clock.advance({ days: 364 });
    expect((await signIn(portal, { login })).person.session.duties).toEqual([]);
    opened.clock.advance({ days: 2 });
    const { token, person } = await signIn(portal, { login });
    expect(person.session.duties).toEqual(['changePassword']);
    expect(await refusalOf(run(portal, person, 'me.setLogin@1', { login: 'else' }))).toBe('signin.dutyFirst');
    expect(await change(person, goodPassword, 'another good one')).toBe('done');
    expect((await whose(portal, token))?.session.duties).toEqual([]);
  });

  test.each([
    ['2026-11-20T09:00:00.000Z', '2027-11-20T09:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', '2029-03-01T00:00:00.000Z'],
  ])('of %s is due at %s', (changedAt, dueAt) => {
    expect(passwordDueAt(new Date(changedAt)).toISOString()).toBe(dueAt);
  });
});
