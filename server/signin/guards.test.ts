import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { cheapPasswords, givePassword, goodPassword, signIn, whose } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Portal } from '../portal.ts';
import { blockedLogins, removeOldGuards } from './guards.ts';

// That thousands of guesses at once are held to five is in tests/attacks/guessing.test.ts.

let opened: TestPortal;
let portal: Portal;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
  superUser = await aSuperUser(portal);
});

const somebody = async (): Promise<string> => givePassword(portal, await aUser(portal, superUser, []));
const attempt = (login: string, password = 'three wrong words') =>
  refusalOf(signIn(portal, { login, password }));
const fail = async (login: string, times: number): Promise<readonly string[]> => {
  const outcomes = [];
  for (let time = 0; time < times; time++) outcomes.push(await attempt(login));
  return outcomes;
};

describe('five failures in a row', () => {
  test('block a login, known or not, with the same answers', async () => {
    const expected = [...Array(5).fill('signin.failed'), 'signin.blocked', 'signin.blocked'];
    const login = await somebody();
    expect(await fail(login, 7)).toEqual(expected);
    expect(await fail('nobody at all', 7)).toEqual(expected);
    expect(await attempt(login, goodPassword)).toBe('signin.blocked');
  });

  test('are counted anew after a success', async () => {
    const login = await somebody();
    for (const round of [1, 2, 3]) {
      expect([round, ...(await fail(login, 4))]).toEqual([round, ...Array(4).fill('signin.failed')]);
      expect(await attempt(login, goodPassword)).toBe('done');
    }
  });

  test('are of one login however it is written', async () => {
    const login = await somebody();
    for (const written of [login, login.toUpperCase(), ` ${login}`, `${login} `, login]) {
      await attempt(written);
    }
    expect(await attempt(login)).toBe('signin.blocked');
  });

  test('leave everybody else alone', async () => {
    const [login, other] = [await somebody(), await somebody()];
    await fail(login, 6);
    expect(await attempt(other, goodPassword)).toBe('done');
    expect(await blockedLogins(portal.database.tables, [login, other, 'unheard'])).toEqual(new Set([login]));
  });

  test('do not end the sessions that the person has', async () => {
    const login = await somebody();
    const { token } = await signIn(portal, { login });
    await fail(login, 6);
    expect(await whose(portal, token)).toBeDefined();
  });

  test('in a session block its proofs and changes of password too', async () => {
    const login = await somebody();
    const { person } = await signIn(portal, { login });
    const prove = (password: string) => refusalOf(run(portal, person, 'session.prove@1', { password }));
    const change = (current: string) =>
      refusalOf(run(portal, person, 'password.change@1', { current, password: 'a wholly new one' }));
    expect(await prove('wrong')).toBe('signin.notProven');
    expect(await change('wrong')).toBe('password.wrong');
    await fail(login, 3);
    expect(await prove(goodPassword)).toBe('signin.blocked');
    expect(await change(goodPassword)).toBe('signin.blocked');
  });

  test('are forgotten after a year', async () => {
    const login = await somebody();
    await fail(login, 5);
    opened.clock.advance({ days: 364 });
    await removeOldGuards(portal);
    expect(await attempt(login, goodPassword)).toBe('signin.blocked');
    opened.clock.advance({ days: 2 });
    await removeOldGuards(portal);
    expect(await attempt(login, goodPassword)).toBe('done');
  });
});

describe('an attempt', () => {
  test('that is turned away because too many wait counts for nothing', async () => {
    const login = await somebody();
    const { Refusal } = await import('#core/errors/refusal.ts');
    const busy = {
      ...portal,
      passwords: {
        ...portal.passwords,
        verify: () => Promise.reject(new Refusal('signin.tooManyAttempts', { minutes: 1 })),
      },
    };
    for (let time = 0; time < 6; time++) {
      expect(await refusalOf(signIn(busy, { login }))).toBe('signin.tooManyAttempts');
    }
    expect(await attempt(login, goodPassword)).toBe('done');
  });
});
