import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { mostSessions, sessionLimits } from '#core/policy/sessions.ts';
import { read, send } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { cheapPasswords, givePassword, goodPassword, signIn, whose } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import type { Portal } from '../portal.ts';
import { describeDevice } from './describe-device.ts';
import { removeOldSessions } from './sessions.ts';

let opened: TestPortal;
let portal: Portal;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
  superUser = await aSuperUser(portal);
});

const somebody = async () => {
  const user = await aUser(portal, superUser, []);
  return { user, login: await givePassword(portal, user) };
};
const change = (userId: string, state: object) =>
  portal.database.tables.updateTable('users').set(state).where('user_id', '=', userId).execute();

const states = [
  ['suspended', { suspended_at: new Date() }, 'signin.suspended'],
  ['blocked', { blocked_at: new Date(), block_reason: 'operator' as const }, 'signin.userBlocked'],
  ['removed', { removed_at: new Date() }, 'signin.failed'],
  [
    'without the purpose that access rests on',
    { withdrawn_purposes: ['systemSecurity'] },
    'signin.purposeWithdrawn',
  ],
] as const;

describe('somebody', () => {
  test.each(states)('%s does not come in, and is out at once', async (_, state, refusal) => {
    const { user, login } = await somebody();
    const { token } = await signIn(portal, { login });
    await change(user.userId, state);
    expect(await whose(portal, token)).toBeUndefined();
    expect(await refusalOf(signIn(portal, { login }))).toBe(refusal);
    expect(await refusalOf(signIn(portal, { login, password: 'wrong' }))).toBe('signin.failed');
  });

  test('who withdrew another purpose comes in', async () => {
    const { user, login } = await somebody();
    await change(user.userId, { withdrawn_purposes: ['news'] });
    expect(await refusalOf(signIn(portal, { login }))).toBe('done');
  });
});

describe('a session', () => {
  const audiences = Object.keys(sessionLimits) as (keyof typeof sessionLimits)[];

  test.each(audiences)('of the %s ends after its rest, and at last', async (audience) => {
    const { idle, absolute } = sessionLimits[audience];
    const minutes = (milliseconds: number): number => milliseconds / 60_000;
    const begin = async () => {
      const { token, person } = await signIn(portal, { login });
      await portal.database.tables
        .updateTable('sessions')
        .set({ audience })
        .where('session_id', '=', person.session.sessionId)
        .execute();
      return { token, sessionId: person.session.sessionId };
    };
    const { login } = await somebody();
    const resting = await begin();
    opened.clock.advance({ minutes: minutes(idle) });
    expect(await whose(portal, resting.token)).toBeDefined();
    opened.clock.advance({ minutes: minutes(idle) + 1 });
    expect(await whose(portal, resting.token)).toBeUndefined();

    const busy = await begin();
    const steps = Math.floor(absolute / idle);
    for (let step = 0; step < steps; step++) {
      opened.clock.advance({ minutes: minutes(idle) });
      expect(await whose(portal, busy.token)).toBeDefined();
    }
    opened.clock.advance({ minutes: 1 });
    expect(await whose(portal, busy.token)).toBeUndefined();

    const kept = await begin();
    await removeOldSessions(portal.database.tables, opened.clock.now());
    const left = await portal.database.tables
      .selectFrom('sessions')
      .select('session_id')
      .where('session_id', 'in', [resting.sessionId, busy.sessionId, kept.sessionId])
      .execute();
    expect(left).toEqual([{ session_id: kept.sessionId }]);
  });

  test('beyond the twentieth of one person ends the one that rested longest', async () => {
    const { login } = await somebody();
    const tokens: string[] = [];
    for (let begun = 0; begun <= mostSessions; begun++) {
      tokens.push((await signIn(portal, { login })).token);
      opened.clock.advance({ seconds: 1 });
    }
    const living = await Promise.all(tokens.map(async (token) => (await whose(portal, token)) !== undefined));
    expect(living).toEqual([false, ...Array<boolean>(mostSessions).fill(true)]);
  });

  test('proven again goes on under another token', async () => {
    const { login } = await somebody();
    const app = await build(portal);
    const begun = await send(app, 'session.signIn@1', { login, password: goodPassword });
    const cookieOf = (answer: typeof begun) => `__Host-paraphe=${answer.cookies[0]?.value}`;
    opened.clock.advance({ minutes: 11 });
    const asked = (cookie: string) =>
      send(app, 'session.endOthers@1', {}, { headers: { cookie } }).then((answer) => answer.json().code);
    expect(await asked(cookieOf(begun))).toBe('signin.proofRequired');
    const proven = await send(
      app,
      'session.prove@1',
      { password: goodPassword },
      { headers: { cookie: cookieOf(begun) } },
    );
    expect(await asked(cookieOf(begun))).toBe('signin.required');
    expect(await asked(cookieOf(proven))).toBeUndefined();
    opened.clock.advance({ minutes: 11 });
    expect(await asked(cookieOf(proven))).toBe('signin.proofRequired');
    await app.close();
  });
});

describe("one's own sessions", () => {
  test('are listed with device, address and way, the present one first, and none of anybody else', async () => {
    const { login } = await somebody();
    await signIn(portal, { login: (await somebody()).login });
    const app = await build(portal);
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const answer = await send(
      app,
      'session.signIn@1',
      { login, password: goodPassword },
      { headers: { 'user-agent': firefox } },
    );
    opened.clock.advance({ minutes: 1 });
    const { person: other } = await signIn(portal, { login }, { address: '2001:db8::1' });
    const cookie = `__Host-paraphe=${answer.cookies[0]?.value}`;
    const sessions = (await read(app, '/api/me/sessions', { cookie })).json();
    expect(sessions).toMatchObject([
      {
        current: true,
        audience: 'portal',
        way: 'password',
        device: { browser: 'Firefox 140', system: 'Linux', kind: 'desktop' },
        address: '127.0.0.1',
      },
      {
        current: false,
        sessionId: other.session.sessionId,
        address: '2001:db8::1',
        device: { kind: 'unknown' },
      },
    ]);
    expect(Date.parse(sessions[1].beganAt) - Date.parse(sessions[0].beganAt)).toBe(60_000);
    await app.close();
  });

  test('are ended one by one, or all but the present one; those of others are not there', async () => {
    const { login } = await somebody();
    const [one, two, three] = [
      await signIn(portal, { login }),
      await signIn(portal, { login }),
      await signIn(portal, { login }),
    ];
    const stranger = await signIn(portal, { login: (await somebody()).login });
    const end = (sessionId: string) => refusalOf(run(portal, one.person, 'session.end@1', { sessionId }));
    expect(await end(stranger.person.session.sessionId)).toBe('session.notFound');
    expect(await end(two.person.session.sessionId)).toBe('done');
    expect(await end(two.person.session.sessionId)).toBe('session.notFound');
    expect(await whose(portal, two.token)).toBeUndefined();
    await run(portal, one.person, 'session.endOthers@1', {});
    const left = [one, three, stranger].map(({ token }) => whose(portal, token));
    expect((await Promise.all(left)).map((person) => person !== undefined)).toEqual([true, false, true]);
  });
});

describe('one’s own access', () => {
  test('tells of password, second factor and passkeys', async () => {
    const operator: Operator = await anOperator(portal);
    const login = await givePassword(portal, operator);
    const app = await build(portal);
    const answer = await send(app, 'session.signIn@1', { login, password: goodPassword });
    const me = await read(app, '/api/me', { cookie: `__Host-paraphe=${answer.cookies[0]?.value}` });
    expect(me.json()).toMatchObject({
      kind: 'operator',
      login,
      mail: login,
      language: 'en',
      superUser: false,
      signInMode: 'password',
      way: 'password',
      password: { changedAt: opened.clock.now().toISOString() },
      totp: { on: false, recoveryCodesLeft: 0, imposed: false },
      passkeys: 0,
    });
    expect((await read(app, '/api/me')).json().code).toBe('signin.required');
    await app.close();
  });

  test('changes: login and language', async () => {
    const { login } = await somebody();
    const { person, token } = await signIn(portal, { login });
    const taken = (await somebody()).login;
    const setLogin = (to: string) => refusalOf(run(portal, person, 'me.setLogin@1', { login: to }));
    expect(await setLogin(taken)).toBe('user.loginTaken');
    expect(await setLogin('a-new.login')).toBe('done');
    expect((await whose(portal, token))?.login).toBe('a-new.login');
    expect(await refusalOf(signIn(portal, { login }))).toBe('signin.failed');
    expect(await refusalOf(signIn(portal, { login: 'a-new.login' }))).toBe('done');
    await run(portal, person, 'me.setLanguage@1', { language: 'en' });
  });
});

test.each([
  ['', { kind: 'unknown' }],
  ['curl/8.5.0', { kind: 'unknown' }],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    { kind: 'mobile', browser: 'Safari 18', system: 'iOS' },
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    { kind: 'desktop', browser: 'Microsoft Edge 140', system: 'Windows' },
  ],
  ['\u{1F600} not a browser', { kind: 'unknown' }],
])('the device of %s', (userAgent, device) => {
  expect(describeDevice(userAgent)).toMatchObject(device);
});
