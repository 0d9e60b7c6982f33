import type { FastifyInstance } from 'fastify';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiScheme, extensionScheme, invitationScheme, personalDataScheme } from '../../core/portal/api.ts';
import { build } from '../../server/app.ts';
import type { Portal } from '../../server/portal.ts';
import { read, send } from '../server/ask.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { run } from '../server/orders.ts';
import { aSuperUser, aUser } from '../server/people.ts';
import { cheapPasswords, enrolTotp, givePassword, goodPassword, signIn } from '../server/sign-in.ts';
import { testPortal } from '../server/test-portal.ts';

// What served once, or serves no more, is shown again. Sessions are remembered here as in a running server.

let opened: TestPortal;
let portal: Portal;
let app: FastifyInstance;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
  portal.sessions.start();
  app = await build(portal);
});

afterAll(async () => {
  await app.close();
  await portal.sessions.stop();
});

async function somebody() {
  const superUser = await aSuperUser(portal);
  const user = await aUser(portal, superUser, []);
  const administrator = await signIn(portal, { login: await givePassword(portal, superUser) });
  return { superUser: administrator.person, user, login: await givePassword(portal, user) };
}

/** Signs in over HTTP. @returns the cookie, or the code of the refusal */
async function enter(login: string, code?: string, password = goodPassword): Promise<string> {
  const answer = await send(app, 'session.signIn@1', { login, password, ...(code ? { code } : {}) });
  return answer.statusCode === 200 ? `__Host-paraphe=${answer.cookies[0]?.value}` : answer.json().code;
}

const personOf = async (cookie: string) => (await read(app, '/api/session', { cookie })).json().person;

describe('shown a second time', () => {
  test('a code of the second factor does not let in', async () => {
    const { login } = await somebody();
    const codeNow = (secret: string) => generate({ secret, epoch: opened.clock.now().getTime() / 1000 });
    const { person } = await signIn(portal, { login });
    const { secret, recoveryCodes } = await enrolTotp(portal, person, codeNow);
    opened.clock.advance({ seconds: 30 });
    const code = await codeNow(secret);
    expect(await enter(login, code)).toContain('=');
    expect(await enter(login, code)).toBe('signin.failed');
    expect(await enter(login, recoveryCodes[3])).toContain('=');
    expect(await enter(login, recoveryCodes[3])).toBe('signin.failed');
  });

  test('a one-time link sets no password and ends no block', async () => {
    const { login } = await somebody();
    await run(portal, { kind: 'anonymous' }, 'access.recover@1', { loginOrMail: login });
    await opened.sendMails();
    const link = opened.mail.secretTo(login);
    const set = (password: string) => send(app, 'password.set@1', { link, password });
    expect((await set('four other words here')).statusCode).toBe(200);
    expect((await set('words of somebody else')).json().code).toBe('link.used');
    expect((await send(app, 'access.unblock@1', { link })).json().code).toBe('link.used');
    expect(await enter(login, undefined, 'words of somebody else')).toBe('signin.failed');
  });

  test('a sign-in that was recorded begins no session by its id', async () => {
    const { login } = await somebody();
    const id = crypto.randomUUID();
    const args = { login, password: goodPassword };
    const first = await send(app, 'session.signIn@1', args, { id });
    const second = await send(app, 'session.signIn@1', { ...args, password: 'not known' }, { id });
    expect([first.statusCode, second.statusCode]).toEqual([200, 401]);
    expect(second.cookies).toEqual([]);
  });
});

describe('a session’s token is nobody’s after', () => {
  type Somebody = Awaited<ReturnType<typeof somebody>>;
  const byAdministrator =
    (name: 'user.block@1' | 'user.remove@1' | 'user.suspend@1') =>
    ({ superUser, user }: Somebody) =>
      run(portal, superUser, name, { userId: user.userId } as never);

  test.each<[string, (who: Somebody, cookie: string) => Promise<unknown>]>([
    ['signing out', (_, cookie) => send(app, 'session.signOut@1', {}, { headers: { cookie } })],
    [
      'signing in again with the same browser',
      ({ login }, cookie) =>
        send(app, 'session.signIn@1', { login, password: goodPassword }, { headers: { cookie } }),
    ],
    [
      'a new proof',
      (_, cookie) => send(app, 'session.prove@1', { password: goodPassword }, { headers: { cookie } }),
    ],
    [
      'a change of password elsewhere',
      async ({ login }) =>
        run(portal, (await signIn(portal, { login })).person, 'password.change@1', {
          current: goodPassword,
          password: 'four other words here',
        }),
    ],
    [
      'ending the others',
      async ({ login }) => run(portal, (await signIn(portal, { login })).person, 'session.endOthers@1', {}),
    ],
    ['a block', byAdministrator('user.block@1')],
    ['a suspension', byAdministrator('user.suspend@1')],
    ['a removal', byAdministrator('user.remove@1')],
  ])('%s', async (_, end) => {
    const who = await somebody();
    const cookie = await enter(who.login);
    // Twice, so that it is remembered.
    expect(await personOf(cookie)).toMatchObject({ login: who.login });
    expect(await personOf(cookie)).toMatchObject({ login: who.login });
    await end(who, cookie);
    expect(await personOf(cookie)).toBeUndefined();
    expect((await read(app, '/api/me', { cookie })).json().code).toBe('signin.required');
  });

  test('the failures of others do not end it: they would throw the owner out', async () => {
    const { login } = await somebody();
    const cookie = await enter(login);
    for (let time = 0; time < 6; time++) await enter(login, undefined, 'a guess');
    expect(await enter(login)).toBe('signin.blocked');
    expect(await personOf(cookie)).toMatchObject({ login });
  });
});

describe('a token that says itself whose it is', () => {
  const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
  const schemes = [apiScheme, extensionScheme, invitationScheme, personalDataScheme];
  const forged = async () => {
    const { user } = await somebody();
    const claims = part({ sub: user.userId, userId: user.userId, superUser: true, exp: 4_102_444_800 });
    return [
      `${part({ alg: 'none', typ: 'JWT' })}.${claims}.`,
      `${part({ alg: 'HS256', typ: 'JWT' })}.${claims}.${'A'.repeat(43)}`,
      user.userId,
      'null',
      '',
      'A'.repeat(43),
      `${'A'.repeat(43)}%00`,
    ];
  };

  test.each(schemes)('is nobody’s under %s', async (scheme) => {
    for (const token of await forged()) {
      for (const path of ['/api/session', '/api/me', '/api/orders']) {
        const answer = await read(app, path, { authorization: `${scheme} ${token}` });
        expect([token, path, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([
          token,
          path,
          true,
        ]);
        expect(answer.json().person).toBeUndefined();
      }
    }
  });

  test('is nobody’s in the cookie, nor under a scheme that there is not', async () => {
    for (const token of await forged()) {
      expect(await personOf(`__Host-paraphe=${token}`)).toBeUndefined();
      for (const scheme of ['Basic', 'Session', 'Cookie', 'JWT', '__proto__', 'constructor']) {
        const answer = await read(app, '/api/session', { authorization: `${scheme} ${token}` });
        expect([scheme, answer.json().code]).toEqual([scheme, 'signin.required']);
      }
    }
  });

  test('of one scheme is nobody’s under another', async () => {
    const { login } = await somebody();
    const cookie = await enter(login);
    const token = cookie.slice(cookie.indexOf('=') + 1);
    for (const scheme of schemes) {
      const answer = await read(app, '/api/me', { authorization: `${scheme} ${token}` });
      expect([scheme, [401, 404].includes(answer.statusCode)]).toEqual([scheme, true]);
    }
    expect(await personOf(cookie)).toBeDefined();
    const extension = await signIn(portal, { login });
    await portal.database.tables
      .updateTable('sessions')
      .set({ audience: 'extension' })
      .where('session_id', '=', extension.person.session.sessionId)
      .execute();
    expect(await personOf(`__Host-paraphe=${extension.token}`)).toBeUndefined();
  });
});
