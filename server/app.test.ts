import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { octetsType, protocolVersion } from '#core/portal/api.ts';
import { readAnswer } from '../pwa/account-replica/read-answer.ts';
import { read, send } from '../tests/server/ask.ts';
import type { TestPortal } from '../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, place } from '../tests/server/orders.ts';
import { anOperator, aSuperUser, cookieOf } from '../tests/server/people.ts';
import { testPortal } from '../tests/server/test-portal.ts';
import { build } from './app.ts';

let opened: TestPortal;
let app: FastifyInstance;
let user: User;
let operator: Operator;
let userCookie: string;
let operatorCookie: string;

beforeAll(async () => {
  opened = await testPortal({ settings: { pwaDirectory: aBuiltPwa() } });
  app = await build(opened.portal);
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
  userCookie = await cookieOf(opened.portal, user);
  operatorCookie = await cookieOf(opened.portal, operator);
});
afterAll(async () => {
  await app.close();
  rmSync(opened.portal.settings.pwaDirectory, { recursive: true });
});

function aBuiltPwa(): string {
  const directory = mkdtempSync(join(tmpdir(), 'paraphe-pwa-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Paraphe</title>');
  writeFileSync(join(directory, 'sw.js'), '// service worker');
  writeFileSync(join(directory, 'assets', 'main-B3x_9aQz.js'), 'export {};'.repeat(400));
  return directory;
}

const placing = { product: 'mail-simple-1y', composition, language: 'fr' } as const;

describe('every answer', () => {
  test.each(['/', '/assets/main-B3x_9aQz.js', '/nothing', '/api/nothing'])(
    'to %s forbids what pages do not need',
    async (url) => {
      const { headers } = await read(app, url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy).toContain("require-trusted-types-for 'script';trusted-types paraphe-worker");
      expect(policy).not.toContain('unsafe-inline');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
    },
  );

  test.each(['/api/session', '/api/orders'])('to %s is data that can do nothing', async (url) => {
    const { headers } = await read(app, url);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none';object-src 'none';base-uri 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('asks for TLS ever after when the portal has it', async () => {
    const { portal } = opened;
    const secure = await build({
      ...portal,
      settings: { ...portal.settings, origin: 'https://portal.example' },
    });
    const { headers } = await read(secure, '/api/session');
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    await secure.close();
  });
});

describe('what relying parties fetch', () => {
  test('has nothing that a browser would run', async () => {
    const { headers } = await read(app, '/ca/mail.cer');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none';object-src 'none';base-uri 'none';frame-ancestors 'none'",
    });
  });
});

describe('the pages', () => {
  test('are one page at every address that is asked for as a page', async () => {
    for (const url of ['/', '/invitation', '/orders/1000000001']) {
      const answer = await read(app, url, { accept: 'text/html,*/*' });
      expect([url, answer.statusCode, answer.headers['cache-control']]).toEqual([url, 200, 'no-cache']);
      expect(answer.body).toContain('<title>Paraphe</title>');
    }
  });

  test('keep hashed files for ever, the service worker never', async () => {
    const asset = await read(app, '/assets/main-B3x_9aQz.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await read(app, '/sw.js')).headers['cache-control']).toBe('no-cache');
  });

  test('come compressed', async () => {
    const answer = await read(app, '/assets/main-B3x_9aQz.js', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
  });

  test('do not hide a missing file or an unknown reading', async () => {
    for (const url of ['/assets/old-12345678.js', '/api/nothing', '/../package.json']) {
      const answer = await read(app, url, { accept: '*/*' });
      expect([url, answer.statusCode, answer.json()]).toEqual([
        url,
        404,
        { code: 'request.notFound', detail: {} },
      ]);
    }
  });
});

describe('a session', () => {
  test('is a cookie that only this host gets, over TLS or on localhost, and no script reads', async () => {
    const { portal } = opened;
    const login = await withPassword(user);
    const answer = await send(app, 'session.signIn@1', { login, password: 'three words here' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-paraphe=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const cookie = String(answer.headers['set-cookie']).split(';')[0] as string;
    expect((await read(app, '/api/session', { cookie })).json().person).toMatchObject({
      login,
      superUser: true,
    });
    const rows = await portal.database.tables.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
    const out = await send(app, 'session.signOut@1', {}, { headers: { cookie } });
    expect(out.headers['set-cookie']).toContain('__Host-paraphe=;');
    expect((await read(app, '/api/session', { cookie })).json()).toEqual({ mailIsDelivered: false });
  });

  test('ends after two hours of rest and twelve in all', async () => {
    const { portal, clock } = opened;
    const alive = async (cookie: string) =>
      (await read(app, '/api/session', { cookie })).json().person !== undefined;
    const resting = await cookieOf(portal, user);
    clock.advance({ minutes: 119 });
    expect(await alive(resting)).toBe(true);
    clock.advance({ minutes: 121 });
    expect(await alive(resting)).toBe(false);
    const busy = await cookieOf(portal, user);
    for (let hours = 0; hours < 12; hours++) {
      expect(await alive(busy)).toBe(true);
      clock.advance({ minutes: 60 });
    }
    clock.advance({ seconds: 1 });
    expect(await alive(busy)).toBe(false);
    userCookie = await cookieOf(portal, user);
    operatorCookie = await cookieOf(portal, operator);
  });

  test('that is unknown is nobody', async () => {
    const cookie = `__Host-paraphe=${'a'.repeat(43)}`;
    expect((await read(app, '/api/orders', { cookie })).json().code).toBe('signin.required');
  });

  async function withPassword({ userId }: User): Promise<string> {
    const { tables } = opened.portal.database;
    const password_hash = await opened.portal.passwords.hash('three words here');
    const { login } = await tables
      .updateTable('users')
      .set({ password_hash })
      .where('user_id', '=', userId)
      .returning('login')
      .executeTakeFirstOrThrow();
    return login;
  }
});

describe('a change', () => {
  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides', { origin: 'null' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['a browser extension', { origin: 'chrome-extension://abcdef', 'sec-fetch-site': 'none' }],
  ])('from %s is refused, whatever cookie it brings', async (_, headers) => {
    const answer = await send(app, 'order.place@1', placing, { headers: { cookie: userCookie, ...headers } });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'request.foreignOrigin']);
  });

  test('with a cookie and no word of where it comes from is refused; without cookie it may be a program', async () => {
    const payload = { id: crypto.randomUUID(), name: 'order.place@1', args: placing };
    const bare = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/api/commands', headers, payload });
    expect((await bare({ cookie: userCookie })).json().code).toBe('request.foreignOrigin');
    expect((await bare({})).json().code).toBe('signin.required');
  });

  test('by the invitation ignores the cookie', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { secret } = await invite(portal, reference);
    const headers = { authorization: `Invitation ${secret}`, cookie: operatorCookie };
    const delivering = await send(app, 'order.deliver@1', { reference }, { headers });
    expect(delivering.json().code).toBe('right.missing');
    const accepting = await send(app, 'invitation.accept@1', { request: await aRequest() }, { headers });
    expect(accepting.json()).toEqual({ result: { reference } });
    expect((await read(app, '/api/invitation', headers)).json()).toMatchObject({
      reference,
      state: 'underVerification',
    });
  });

  test('by an unknown link is refused', async () => {
    const headers = { authorization: `Invitation ${'a'.repeat(43)}` };
    expect((await send(app, 'invitation.open@1', {}, { headers })).json().code).toBe('invitation.unknown');
    expect((await read(app, '/api/invitation')).json().code).toBe('signin.required');
  });

  test('from a page that is too old asks for a reload', async () => {
    const headers = { cookie: userCookie, 'x-paraphe-client': '0' };
    const answer = await send(app, 'order.place@1', placing, { headers });
    expect([answer.statusCode, answer.json().code]).toEqual([426, 'command.clientTooOld']);
  });
});

describe('what changed, asked by a device', () => {
  const ask = (version: string) =>
    app.inject({
      url: '/api/sync',
      headers: { cookie: userCookie, 'x-paraphe-client': version, 'accept-encoding': 'gzip, zstd' },
    });

  test('comes in octets of its own form, compressed once', async () => {
    const answer = await ask(String(protocolVersion));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, octetsType]);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(readAnswer(new Uint8Array(answer.rawPayload)).kinds.order?.rows.length).toBeGreaterThan(0);
  });

  test('is not told to one that could not read it', async () => {
    const answer = await ask(String(protocolVersion - 1));
    expect([answer.statusCode, answer.json().code]).toEqual([426, 'command.clientTooOld']);
  });
});

describe('what cannot be read', () => {
  const post = (payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/api/commands', headers: { 'content-type': type }, payload });

  test.each([
    ['broken JSON', '{', 'request.malformed', 400],
    ['no object', '[]', 'request.malformed', 400],
    ['a poisoned prototype', '{"__proto__":{"a":1}}', 'request.malformed', 400],
    ['an unknown command', '{"id":"1","name":"order.steal@1"}', 'command.unknown', 404],
    ['two hundred kilobytes', JSON.stringify({ id: 'x'.repeat(200_000) }), 'request.tooLarge', 413],
  ])('%s is refused in our words', async (_, payload, code, status) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  test('a form of another site is no JSON', async () => {
    expect((await post('id=1', 'application/x-www-form-urlencoded')).statusCode).toBe(400);
    expect((await post('{}', 'text/plain')).statusCode).toBe(400);
  });
});

describe('an address that is none', () => {
  test.each(['/%zz', '/ca/%', '/crl/nobody.crl'])(
    'such as %s is refused in our words, as no page',
    async (url) => {
      const { statusCode, headers, body } = await read(app, url, { accept: 'text/html' });
      expect(statusCode).toBeLessThan(500);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      expect(JSON.parse(body)).toEqual({ code: expect.stringContaining('.'), detail: {} });
    },
  );
});

describe('a fault', () => {
  test('is told by a number only, and not by its words', async () => {
    const { portal } = opened;
    const broken = await build({
      ...portal,
      platform: {
        ...portal.platform,
        now: () => {
          throw new Error('secret detail');
        },
      },
    });
    const answer = await read(broken, '/api/orders', { cookie: userCookie });
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'server.fault']);
    expect(answer.body).not.toContain('secret detail');
    expect(answer.json().detail.id).toMatch(/^[0-9a-f-]{36}$/);
    await broken.close();
  });
});

describe('guessing', () => {
  const guess = async (login: string, remoteAddress: string) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/commands',
      remoteAddress,
      payload: {
        id: crypto.randomUUID(),
        name: 'session.signIn@1',
        args: { login, password: 'three wrong words' },
      },
    });
    return answer.json();
  };

  test('from one address is slowed down, whatever the login, and stops nobody elsewhere', async () => {
    const codes = [];
    for (let attempt = 0; attempt < 31; attempt++) {
      codes.push((await guess(`nobody${attempt}`, '192.0.2.1')).code);
    }
    expect(new Set(codes.slice(0, 30))).toEqual(new Set(['signin.failed']));
    expect(codes[30]).toBe('signin.tooManyAttempts');
    expect((await guess('somebody', '192.0.2.2')).code).toBe('signin.failed');
    opened.clock.advance({ minutes: 1 });
    expect((await guess('somebody', '192.0.2.1')).code).toBe('signin.failed');
  });

  test('twenty passwords of one login at once is slowed down as one after the other', async () => {
    const guesses = Array.from({ length: 20 }, (_, index) => guess('crowded', `198.51.100.${index}`));
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'signin.failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'signin.blocked')).toHaveLength(15);
  });
});

describe('readings', () => {
  test('of the office are for operators', async () => {
    for (const url of ['/api/office/accounts', '/api/office/mails']) {
      expect((await read(app, url)).json().code).toBe('signin.required');
      expect((await read(app, url, { cookie: userCookie })).json().code).toBe('right.missing');
      expect((await read(app, url, { cookie: operatorCookie })).statusCode).toBe(200);
    }
  });

  test('are kept by nobody', async () => {
    expect((await read(app, '/api/orders', { cookie: userCookie })).headers['cache-control']).toBe(
      'no-store',
    );
  });

  test('with a wrong query are refused', async () => {
    for (const query of ['limit=201', 'state=lost', 'offset=-1', 'search=a%00b']) {
      expect((await read(app, `/api/orders?${query}`, { cookie: userCookie })).json().code).toBe(
        'request.malformed',
      );
    }
  });

  test.each([
    ['/api/orders/a%00b', 'order.notFound'],
    [`/api/orders/${'9'.repeat(500)}`, 'order.notFound'],
    [`/api/office/mails/${'-'.repeat(36)}`, 'request.notFound'],
    ['/api/office/mails/a%00b', 'request.notFound'],
  ])('of what cannot be, %s, find nothing', async (url, code) => {
    expect((await read(app, url, { cookie: operatorCookie })).json().code).toBe(code);
  });

  test('suggest the organisations of earlier orders', async () => {
    await place(opened.portal, user);
    const [organisation] = (await read(app, '/api/organisations', { cookie: userCookie })).json();
    expect(organisation).toEqual({
      countryName: 'FR',
      localityName: 'Lyon',
      organizationName: 'Aube Énergie SAS',
      postalCode: '69002',
      registrationNumber: '552100554',
      stateOrProvinceName: '',
      streetAddress: '14 rue de la République',
    });
  });
});
