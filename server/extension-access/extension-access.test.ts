import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { clientVersionHeader, protocolVersion } from '#core/portal/api.ts';
import { chromeExtensionOrigin, firefoxPasskeyOrigin } from '#core/portal/extension-origins.ts';
import { read, send } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { addPasskey, askToUse } from '../../tests/server/passkeys.ts';
import { aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import type { SoftwareAuthenticator, Told } from '../../tests/server/software-authenticator.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { findSession } from '../signin/sessions.ts';

const anonymous = { kind: 'anonymous' } as const;
const atExtension = { origin: chromeExtensionOrigin } as const;
let opened: TestPortal;
let app: FastifyInstance;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  superUser = await aSuperUser(opened.portal);
});

async function signIn(authenticator: SoftwareAuthenticator, told: Told = atExtension) {
  const response = authenticator.use(await askToUse(opened.portal, anonymous, 'signIn'), told);
  return run(opened.portal, anonymous, 'extension.signIn@1', { response });
}

async function withToken() {
  const person = await aUser(opened.portal, superUser, []);
  const { authenticator } = await addPasskey(opened.portal, person);
  return { person, authenticator, ...(await signIn(authenticator)) };
}

/** Somebody as a session that is really there makes them. */
async function signedIn(person: User) {
  const cookie = await cookieOf(opened.portal, person);
  const token = cookie.split('=')[1] ?? '';
  const found = await findSession(opened.portal.database.tables, token, opened.clock.now());
  if (found === undefined) throw new Error('nobody is signed in');
  return found;
}

const session = (token: string) => read(app, '/api/session', { authorization: `Extension ${token}` });
const redeem = (code: string) => run(opened.portal, anonymous, 'extension.redeem@1', { code });

describe('the token of the extension', () => {
  test('tells who is signed in, and sets no cookie', async () => {
    const { person, token, expiresAt } = await withToken();
    expect(new Date(expiresAt).getTime() - opened.clock.now().getTime()).toBe(8 * 3_600_000);
    const answer = await session(token);
    expect(answer.json()).toMatchObject({ person: { userId: person.userId, name: person.name } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { tables } = opened.portal.database;
    const rows = await tables
      .selectFrom('sessions')
      .select(['audience', 'mode'])
      .where('user_id', '=', person.userId)
      .execute();
    expect(rows).toEqual([{ audience: 'extension', mode: 'passkey' }]);
  });

  test('is no cookie, and a cookie is no token', async () => {
    const { person, token } = await withToken();
    const byCookie = await read(app, '/api/session', { cookie: `__Host-paraphe=${token}` });
    expect(byCookie.json().person).toBeUndefined();
    const cookie = await cookieOf(opened.portal, person);
    const answer = await session(cookie.split('=')[1] ?? '');
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'signin.required']);
  });

  test('allows what is marked for the extension, and nothing else', async () => {
    const { token } = await withToken();
    const headers = { ...atExtension, 'sec-fetch-site': 'none', authorization: `Extension ${token}` };
    const orders = await read(app, '/api/orders', headers);
    expect(orders.json()).toMatchObject({ code: 'right.missing' });
    expect((await read(app, '/api/me/passkeys', headers)).json()).toMatchObject({ code: 'right.missing' });
    const asked = await send(app, 'passkey.challenge@1', { purpose: 'add' }, { headers });
    expect(asked.json()).toMatchObject({ code: 'right.missing' });
    const paired = await send(app, 'extension.pair@1', {}, { headers });
    expect(paired.json()).toMatchObject({ code: 'right.missing' });
  });

  test('ends by signing out, and only itself', async () => {
    const { authenticator, person, token } = await withToken();
    const { token: other } = await signIn(authenticator);
    const portalSession = await signedIn(person);
    const headers = { ...atExtension, authorization: `Extension ${token}` };
    expect((await send(app, 'session.signOut@1', {}, { headers })).statusCode).toBe(200);
    expect((await session(token)).statusCode).toBe(401);
    expect((await session(other)).statusCode).toBe(200);
    expect(await refusalOf(run(opened.portal, portalSession, 'extension.pair@1', {}))).toBe('done');
  });

  test('ends when all sessions of the person do: a new password, a block', async () => {
    const { person, token } = await withToken();
    await opened.portal.database.tables
      .transaction()
      .execute((transaction) => endSessions(transaction, { userId: person.userId }));
    expect((await session(token)).statusCode).toBe(401);
  });

  test.each([
    ['an hour of rest', { minutes: 61 }],
    ['eight hours at all', { minutes: 8 * 60 + 1 }],
  ])('ends after %s', async (_, time) => {
    const { token } = await withToken();
    expect((await session(token)).statusCode).toBe(200);
    opened.clock.advance(time);
    expect((await session(token)).statusCode).toBe(401);
  });

  test('does not last longer for alerts that are asked for while nobody is at the device', async () => {
    const { token } = await withToken();
    const alerts = (more: object) =>
      read(app, '/api/alerts', { authorization: `Extension ${token}`, ...more });
    opened.clock.advance({ minutes: 40 });
    expect((await alerts({})).statusCode).toBe(200);
    opened.clock.advance({ minutes: 40 });
    expect((await alerts({ 'x-paraphe-unattended': '1' })).statusCode).toBe(200);
    opened.clock.advance({ minutes: 40 });
    expect((await alerts({})).statusCode).toBe(401);
  });

  test.each(['/api/session', '/api/orders', '/api/alerts'])(
    'reads nothing for an extension that is older than the portal: %s',
    async (path) => {
      const { token } = await withToken();
      const ask = (version: number) =>
        read(app, path, { authorization: `Extension ${token}`, [clientVersionHeader]: String(version) });
      expect((await ask(protocolVersion)).json().code).not.toBe('command.clientTooOld');
      const answer = await ask(protocolVersion - 1);
      expect([answer.statusCode, answer.json().code]).toEqual([426, 'command.clientTooOld']);
      // Its session lasts until it is updated.
      expect((await session(token)).json().person).toBeDefined();
    },
  );

  test('is not given for an answer that a page of the portal asked for', async () => {
    const { authenticator } = await withToken();
    expect(await refusalOf(signIn(authenticator, {}))).toBe('passkey.invalid');
    expect(await refusalOf(signIn(authenticator, { origin: firefoxPasskeyOrigin }))).toBe('done');
    const installed = 'moz-extension://2f3b6f0e-0f5d-4b3e-9f0c-1d2e3f4a5b6c';
    expect(await refusalOf(signIn(authenticator, { origin: installed }))).toBe('passkey.invalid');
  });

  test('is in no journal', async () => {
    const { token } = await withToken();
    const lines = await opened.portal.database.tables.selectFrom('journal').selectAll().execute();
    expect(JSON.stringify(lines)).not.toContain(token);
  });
});

describe('a pairing code', () => {
  test('signs the extension in, once, however it is typed', async () => {
    const person = await aUser(opened.portal, superUser, []);
    const { code } = await run(opened.portal, await signedIn(person), 'extension.pair@1', {});
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const { token } = await redeem(typed);
    expect((await session(token)).json()).toMatchObject({ person: { userId: person.userId } });
    expect(await refusalOf(redeem(code))).toBe('extension.codeUnknown');
  });

  test('lasts five minutes, and only as long as no other is made', async () => {
    const actor = await signedIn(await aUser(opened.portal, superUser, []));
    const first = await run(opened.portal, actor, 'extension.pair@1', {});
    const second = await run(opened.portal, actor, 'extension.pair@1', {});
    expect(await refusalOf(redeem(first.code))).toBe('extension.codeUnknown');
    opened.clock.advance({ minutes: 5 });
    expect(await refusalOf(redeem(second.code))).toBe('extension.codeUnknown');
  });

  test('is worth nothing once the session that made it has ended', async () => {
    const actor = await signedIn(await aUser(opened.portal, superUser, []));
    const { code } = await run(opened.portal, actor, 'extension.pair@1', {});
    await run(opened.portal, actor, 'session.signOut@1', {});
    expect(await refusalOf(redeem(code))).toBe('extension.codeUnknown');
  });

  test('brings nobody in who was blocked meanwhile', async () => {
    const person = await aUser(opened.portal, superUser, []);
    const { code } = await run(opened.portal, await signedIn(person), 'extension.pair@1', {});
    await opened.portal.database.tables
      .updateTable('users')
      .set({ blocked_at: opened.clock.now(), block_reason: 'panic' })
      .where('user_id', '=', person.userId)
      .execute();
    expect(await refusalOf(redeem(code))).toBe('signin.userBlocked');
  });

  test('is redeemed by one of two who type it at once', async () => {
    const actor = await signedIn(await aUser(opened.portal, superUser, []));
    const { code } = await run(opened.portal, actor, 'extension.pair@1', {});
    const outcomes = await Promise.all([refusalOf(redeem(code)), refusalOf(redeem(code))]);
    expect(outcomes.sort()).toEqual(['done', 'extension.codeUnknown']);
  });

  test('needs a fresh proof to be made, and is told once', async () => {
    const actor = await signedIn(await aUser(opened.portal, superUser, []));
    const { code } = await run(opened.portal, actor, 'extension.pair@1', {});
    const rows = await opened.portal.database.tables.selectFrom('commands').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(code);
    const stale = { ...actor, session: { ...actor.session, provenAt: new Date(0) } };
    expect(await refusalOf(run(opened.portal, stale, 'extension.pair@1', {}))).toBe('signin.proofRequired');
  });

  test('cannot be guessed: an address that fails too often waits', async () => {
    const guess = (headers: Record<string, string> = atExtension) =>
      send(app, 'extension.redeem@1', { code: '0000-0000-0000' }, { headers });
    const codes: unknown[] = [];
    for (let index = 0; index < 60; index++) codes.push((await guess()).json().code);
    expect(codes[0]).toBe('extension.codeUnknown');
    expect(codes.at(-1)).toBe('signin.tooManyAttempts');
  });
});
