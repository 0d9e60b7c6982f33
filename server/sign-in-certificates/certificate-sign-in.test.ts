import { execFile } from 'node:child_process';
import type { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { spkiFingerprint } from '#core/pki/public-key.ts';
import { read, send } from '../../tests/server/ask.ts';
import { foreignCredential } from '../../tests/server/foreign-credential.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import {
  aKey,
  aVerifier,
  type Credential,
  freePort,
  present,
  rootOf,
  setMode,
  signedIn,
} from '../../tests/server/sign-in-certificates.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { type CertificateListener, startCertificateListener } from './listener.ts';

// What is asked of TLS is asked over TLS, by a client that verifies the portal's own certificate.

let opened: TestPortal;
let app: FastifyInstance;
let listener: CertificateListener | undefined;
let port: number;
let root: string;
let user: User;
let credential: Credential;
const faults: string[] = [];

beforeAll(async () => {
  port = await freePort();
  const certificates = { port, origin: `https://localhost:${port}` };
  opened = await testPortal({ settings: { certificates } });
  app = await build(opened.portal);
  root = rootOf(opened.portal);
  // The listener's own certificate is verified by this machine's clock.
  opened.clock.advance({ seconds: (Date.now() - opened.clock.now().getTime()) / 1000 });
  listener = await startCertificateListener(opened.portal, (message) => faults.push(message));
});
beforeEach(async () => {
  user = await aSuperUser(opened.portal);
  await setMode(opened.portal, user, 'certificate');
  credential = await aCredential(user);
});
afterAll(async () => {
  await listener?.stop();
  await app.close();
  expect(faults).toEqual([]);
});

async function aCredential(person: User): Promise<Credential> {
  const { key, request } = await aKey();
  const acting = await signedIn(opened.portal, person);
  const made = await run(opened.portal, acting, 'signInCertificate.make@1', { request });
  return { key, ...made };
}

/** Presents it, and answers with the ticket or the code of the refusal. */
async function outcomeOf(presented: Parameters<typeof present>[1]['credential']): Promise<string> {
  const { challenge } = aVerifier();
  const { fragment } = await present(port, {
    root,
    challenge,
    ...(presented ? { credential: presented } : {}),
  });
  return fragment.get('refusal') ?? (fragment.has('ticket') ? 'ticket' : 'nothing');
}

async function aTicket(): Promise<{ readonly ticket: string; readonly verifier: string }> {
  const { verifier, challenge } = aVerifier();
  const { fragment } = await present(port, { root, credential, challenge });
  return { ticket: fragment.get('ticket') ?? '', verifier };
}

const redeem = (args: { readonly ticket: string; readonly verifier: string }) =>
  send(app, 'session.signInWithCertificate@1', args);

/** Signs in, and answers with the session as a Cookie header. */
async function session(): Promise<string> {
  const answer = await redeem(await aTicket());
  expect(answer.statusCode).toBe(200);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const whoIs = async (cookie: string): Promise<unknown> =>
  (await read(app, '/api/session', { cookie })).json().person?.userId;

const change = (table: 'sign_in_certificates' | 'users', values: object) =>
  opened.portal.database.tables.updateTable(table).set(values).where('user_id', '=', user.userId).execute();

describe('a browser with its certificate', () => {
  test('is sent back with a ticket, by which its page signs in', async () => {
    const { verifier, challenge } = aVerifier();
    const { status, headers, fragment } = await present(port, { root, credential, challenge });
    expect(status).toBe(303);
    expect(String(headers.location)).toMatch(
      /^http:\/\/localhost:8080\/sign-in#challenge=[\w-]{43}&ticket=[\w-]{43}$/,
    );
    const answer = await redeem({ ticket: fragment.get('ticket') ?? '', verifier });
    expect(answer.json()).toEqual({ result: { name: user.name } });
    const cookie = String(answer.headers['set-cookie']);
    expect(await whoIs(cookie.split(';')[0] ?? '')).toBe(user.userId);
    expect(cookie).toContain('__Host-paraphe=');
  });

  test('proves in a session that it is the same person', async () => {
    const acting = await signedIn(opened.portal, user);
    const { sessionId } = acting.session;
    const long = new Date(opened.clock.now().getTime() - 3_600_000);
    const db = opened.portal.database.tables;
    await db.updateTable('sessions').set({ proven_at: long }).where('session_id', '=', sessionId).execute();
    await run(opened.portal, acting, 'session.proveWithCertificate@1', await aTicket());
    const row = await db
      .selectFrom('sessions')
      .select('proven_at')
      .where('session_id', '=', sessionId)
      .executeTakeFirstOrThrow();
    expect(row.proven_at).toEqual(opened.clock.now());
  });

  test('gets neither cookie nor HSTS there, which would hold for the portal itself', async () => {
    const { challenge } = aVerifier();
    const headers = { cookie: '__Host-paraphe=something' };
    const answer = await present(port, { root, credential, challenge, headers });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('a ticket', () => {
  test('works once', async () => {
    const ticket = await aTicket();
    expect((await redeem(ticket)).statusCode).toBe(200);
    expect((await redeem(ticket)).json().code).toBe('signInCertificate.ticketVoid');
  });

  test('works for a minute', async () => {
    const ticket = await aTicket();
    opened.clock.advance({ seconds: 61 });
    expect((await redeem(ticket)).json().code).toBe('signInCertificate.ticketVoid');
  });

  test('is worth nothing to who stole it, nor to whom it is slipped', async () => {
    const { ticket } = await aTicket();
    const { verifier } = aVerifier();
    expect((await redeem({ ticket, verifier })).json().code).toBe('signInCertificate.ticketVoid');
  });

  test('is worth nothing once its certificate is revoked', async () => {
    const ticket = await aTicket();
    await change('sign_in_certificates', { revoked_at: opened.clock.now(), revocation_reason: 'superseded' });
    expect((await redeem(ticket)).json().code).toBe('signInCertificate.revoked');
  });

  test('does not prove that somebody else is there', async () => {
    const other = await signedIn(opened.portal, await aSuperUser(opened.portal));
    const proving = run(opened.portal, other, 'session.proveWithCertificate@1', await aTicket());
    expect(await refusalOf(proving)).toBe('signInCertificate.otherPerson');
  });

  test('does not prove what a second factor is asked for', async () => {
    await setMode(opened.portal, user, 'totp');
    const acting = await signedIn(opened.portal, user);
    const proving = run(opened.portal, acting, 'session.proveWithCertificate@1', await aTicket());
    expect(await refusalOf(proving)).toBe('signin.modeForbids');
  });
});

describe('the listener refuses', () => {
  test('a browser without a certificate', async () => {
    expect(await outcomeOf(undefined)).toBe('signInCertificate.none');
  });

  test('a certificate that another authority made, whatever it says', async () => {
    expect(await outcomeOf(await foreignCredential(credential.pem))).toBe('signInCertificate.foreign');
  });

  test('one that our authority signed and nobody recorded', async () => {
    await opened.portal.database.tables
      .deleteFrom('sign_in_certificates')
      .where('user_id', '=', user.userId)
      .execute();
    expect(await outcomeOf(credential)).toBe('signInCertificate.foreign');
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'signInCertificate.revoked',
      () => change('sign_in_certificates', { revoked_at: new Date(), revocation_reason: 'superseded' }),
    ],
    ['signInCertificate.expired', () => change('sign_in_certificates', { not_after: new Date(0) })],
    ['signInCertificate.notYetValid', () => change('sign_in_certificates', { not_before: new Date(4e12) })],
  ])('with %s', async (code, spoil) => {
    await spoil();
    expect(await outcomeOf(credential)).toBe(code);
  });

  test('a challenge that is none', async () => {
    const { fragment } = await present(port, { root, credential, challenge: 'short' });
    expect(fragment.get('refusal')).toBe('command.invalidArguments');
  });

  test('a page that asks behind the person’s back', async () => {
    const { challenge } = aVerifier();
    const headers = { 'sec-fetch-dest': 'image' };
    const { fragment } = await present(port, { root, credential, challenge, headers });
    expect([...fragment]).toEqual([]);
  });

  test('and says so in the journal of the account', async () => {
    await change('sign_in_certificates', { revoked_at: new Date(), revocation_reason: 'superseded' });
    await outcomeOf(credential);
    const line = await opened.portal.database.tables
      .selectFrom('journal')
      .selectAll()
      .where('account_id', '=', user.accountId)
      .where('command', '=', 'signInCertificate.present@1')
      .executeTakeFirstOrThrow();
    expect(line).toMatchObject({
      outcome: 'signInCertificate.revoked',
      origin: 'tls',
      about_user_id: user.userId,
      args: {},
    });
  });
});

describe('a ticket begins no session', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['signin.suspended', () => change('users', { suspended_at: new Date() })],
    ['signin.userBlocked', () => change('users', { blocked_at: new Date(), block_reason: 'administrator' })],
    ['signInCertificate.revoked', () => change('users', { removed_at: new Date() })],
    ['signin.modeForbids', () => setMode(opened.portal, user, 'totp')],
  ])('with %s', async (code, spoil) => {
    const ticket = await aTicket();
    await spoil();
    expect((await redeem(ticket)).json().code).toBe(code);
  });
});

describe('the session', () => {
  test('ends when its certificate is revoked, at once, and the others go on', async () => {
    const cookie = await session();
    const first = credential;
    credential = await aCredential(user);
    const other = await session();
    const acting = await signedIn(opened.portal, user);
    await run(opened.portal, acting, 'signInCertificate.revoke@1', {
      certificateId: first.certificateId,
      reason: 'superseded',
    });
    expect(await whoIs(cookie)).toBeUndefined();
    expect(await whoIs(other)).toBe(user.userId);
    credential = first;
    expect(await outcomeOf(first)).toBe('signInCertificate.revoked');
  });
});

describe('the listener', () => {
  test('is believed by OpenSSL, speaks TLS 1.2 and 1.3 only, and asks for certificates of one authority', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paraphe-s-client-'));
    writeFileSync(join(folder, 'root.pem'), root);
    const said = async (...options: string[]): Promise<string> => {
      const trust = ['-CAfile', join(folder, 'root.pem'), '-verify_hostname', 'localhost'];
      const args = ['s_client', '-connect', `localhost:${port}`, ...trust, ...options];
      const { promise, resolve } = Promise.withResolvers<string>();
      const client = execFile('openssl', args, (_, out, err) => resolve(out + err));
      client.stdin?.end();
      return promise;
    };
    for (const version of ['-tls1_2', '-tls1_3']) {
      const told = await said(version);
      expect(told).toContain('Verify return code: 0 (ok)');
      const [, ...names] = /CA names\n((?:C = .*\n)+)/.exec(told)?.[1]?.split(/^/m) ?? [];
      expect(told).toMatch(/CA names\nC = FR, O = Paraphe, CN = Paraphe Sign-in CA\n/);
      expect(names).toEqual([]);
    }
    expect(await said('-tls1_1')).toMatch(
      /alert protocol version|no protocols available|unsupported protocol/,
    );
    rmSync(folder, { recursive: true });
  });

  // After the others: from here on its certificate begins when this machine's clock is not yet.
  test('is renewed before its certificate ends, while it listens', async () => {
    const own = async () => {
      // Its dates are of the test's clock.
      const socket = connect({ port, host: 'localhost', rejectUnauthorized: false });
      await once(socket, 'secureConnect');
      const certificate = socket.getPeerX509Certificate() as X509Certificate;
      socket.destroy();
      return certificate;
    };
    const before = await own();
    await listener?.renewIfDue();
    expect((await own()).serialNumber).toBe(before.serialNumber);
    opened.clock.advance({ days: 4 });
    await listener?.renewIfDue();
    opened.clock.advance({ days: -4 });
    const after = await own();
    expect(after.serialNumber).not.toBe(before.serialNumber);
    expect(after.checkHost('localhost')).toBe('localhost');
    // The key is another as well.
    const spki = (certificate: X509Certificate) =>
      spkiFingerprint(
        opened.portal.platform.crypto,
        new Uint8Array(certificate.publicKey.export({ format: 'der', type: 'spki' })),
      );
    expect(await spki(after)).not.toBe(await spki(before));
  });

  test('stops at once, though a browser still waits for somebody to choose', async () => {
    const own = await freePort();
    const certificates = { port: own, origin: `https://localhost:${own}` };
    const { portal } = await testPortal({ settings: { certificates } });
    const started = await startCertificateListener(portal, (message) => faults.push(message));
    expect(portal.certificateAccess.origin()).toBe(certificates.origin);
    const waiting = createConnection({ port: own, host: 'localhost' });
    await once(waiting, 'connect');
    const ended = once(waiting, 'close');
    await started?.stop();
    await ended;
    expect(portal.certificateAccess.origin()).toBeUndefined();
  });

  test('that finds its port taken says so and leaves the portal alone', async () => {
    const said: string[] = [];
    const second = await startCertificateListener(opened.portal, (message) => said.push(message));
    expect(second).toBeUndefined();
    expect(said).toEqual([expect.stringContaining(`CERTIFICATE_PORT ${port}: the port is taken`)]);
    expect((await read(app, '/healthz')).statusCode).toBe(200);
  });
});
