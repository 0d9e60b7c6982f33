import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { fromHex } from '#core/bytes.ts';
import { sequence } from '#core/pki/der/writer.ts';
import { encodeCertificateId } from '#core/pki/ocsp/certificate-id.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { orderView } from '../orders/order-view.ts';
import { loadAuthorities } from './authority.ts';
import { builtInConnector } from './built-in-connector.ts';

const scratch = mkdtempSync(join(tmpdir(), 'paraphe-authority-'));
let opened: TestPortal;
let app: FastifyInstance;
let user: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
});
afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true });
});

async function delivered(): Promise<{ readonly reference: string; readonly serialNumber: string }> {
  const reference = await readyOrder(opened.portal, { user, operator });
  return { reference, ...(await run(opened.portal, operator, 'order.deliver@1', { reference })) };
}

/** Asks as RFC 6960 clients do. */
async function ask(serialNumber: string, method: 'GET' | 'POST' = 'POST') {
  const { issuance, platform } = opened.portal;
  const issuer = issuance.authorities.find(({ name }) => name === 'mail')?.certificate;
  if (issuer === undefined) throw new Error('no authority');
  const id = await encodeCertificateId({
    crypto: platform.crypto,
    issuer,
    serialNumber: fromHex(serialNumber),
    hash: 'SHA-1',
  });
  const request = Buffer.from(sequence(sequence(sequence(sequence(id)))));
  return method === 'GET'
    ? read(app, `/ocsp/mail/${encodeURIComponent(request.toString('base64'))}`)
    : app.inject({
        method: 'POST',
        url: '/ocsp/mail',
        headers: { 'content-type': 'application/ocsp-request' },
        payload: request,
      });
}

function openssl(args: readonly string[], der: Buffer): string {
  const file = join(mkdtempSync(join(scratch, 'openssl-')), 'file');
  writeFileSync(file, der);
  return execFileSync('openssl', [...args.map((arg) => (arg === 'FILE' ? file : arg))], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('the function that signs', () => {
  test('signs nothing without an accepted request and every control, whoever calls it', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { holder, orderId } = await invite(portal, reference);
    const { authorities } = portal.issuance;
    const connector = builtInConnector({
      crypto: portal.platform.crypto,
      authorities,
      origin: 'http://ca.example',
    });
    const attempt = (requestId: string) =>
      portal.database.tables.transaction().execute((transaction) =>
        connector.request(transaction, {
          issuanceRequestId: crypto.randomUUID(),
          orderId,
          requestId,
          authorityId: authorities.at(-1)?.authorityId ?? '',
          serialNumber: '4d'.repeat(16),
          notBefore: new Date(),
          notAfter: new Date(Date.now() + 1000),
        }),
      );
    await expect(attempt(crypto.randomUUID())).rejects.toThrow('no accepted request');
    await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    const { request_id } = await portal.database.tables
      .selectFrom('certification_requests')
      .select('request_id')
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow();
    await expect(attempt(request_id)).rejects.toThrow('controls are not done');
    await expect(attempt(crypto.randomUUID())).rejects.toThrow('no accepted request');
  });

  test('is what the database backs: a second certificate of one request has no place', async () => {
    await delivered();
    const { pool } = opened.portal.database;
    const copying = pool.query(`insert into certificates select gen_random_uuid(), account_id, order_id,
      issuance_request_id, authority_id, 'ff' || serial_number, der, not_before, not_after, spki_sha256, issued_at,
      revoked_at, revocation_reason, version from certificates limit 1`);
    await expect(copying).rejects.toThrow('certificates_issuance_request_id_key');
  });
});

describe('the keys of the authorities', () => {
  test('are encrypted in the database and open with their own secret only', async () => {
    const { portal } = opened;
    const rows = await portal.database.tables.selectFrom('authorities').select('private_key').execute();
    expect(rows).toHaveLength(portal.issuance.authorities.length);
    expect(rows.every(({ private_key }) => private_key.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY'))).toBe(
      true,
    );
    const { crypto } = portal.platform;
    const [root] = await loadAuthorities(portal.database.tables, { crypto, secret: 'another passphrase' });
    await expect(root?.signer()).rejects.toThrow('CA_PASSPHRASE');
  });
});

describe('OpenSSL, asking over HTTP as anybody would,', () => {
  let port: number;
  let folder: string;
  let serialNumber: string;
  let reference: string;

  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = app.server.address() as { port: number });
    folder = mkdtempSync(join(scratch, 'openssl-'));
    ({ reference, serialNumber } = await delivered());
    const { certificates } = await orderView(opened.portal, operator, reference);
    const [issuing = '', root = ''] = certificates[0]?.chain ?? [];
    writeFileSync(join(folder, 'leaf.pem'), certificates[0]?.pem ?? '');
    writeFileSync(join(folder, 'issuing.pem'), issuing);
    writeFileSync(join(folder, 'root.pem'), root);
  });

  /** OpenSSL's clock is the machine's, the lists' and answers' is the test's. */
  const at = () => ['-attime', String(Math.floor(opened.clock.now().getTime() / 1000))];

  async function lists(): Promise<void> {
    await opened.portal.issuance.signRevocationLists();
    for (const name of ['mail', 'root']) {
      const response = await fetch(`http://127.0.0.1:${port}/crl/${name}.crl`);
      const der = Buffer.from(await response.arrayBuffer());
      writeFileSync(join(folder, `${name}.crl`), openssl(['crl', '-inform', 'der', '-in', 'FILE'], der));
    }
  }

  function verify(): string {
    const crls = ['-CRLfile', 'mail.crl', '-CRLfile', 'root.crl', '-crl_check_all', '-x509_strict'];
    const chain = ['-CAfile', 'root.pem', '-untrusted', 'issuing.pem', '-purpose', 'smimesign'];
    return said('verify', ...at(), ...chain, ...crls, 'leaf.pem');
  }

  /** Asynchronous: the server that is asked lives in this process. */
  async function ocsp(...which: string[]): Promise<string> {
    const trust = ['-issuer', 'issuing.pem', '-CAfile', 'root.pem', '-verify_other', 'issuing.pem'];
    const url = ['-url', `http://127.0.0.1:${port}/ocsp/mail`, '-validity_period', '999999999'];
    const { promise, resolve } = Promise.withResolvers<string>();
    execFile('openssl', ['ocsp', ...at(), ...trust, ...url, ...which], { cwd: folder }, (_, out, err) =>
      resolve(out + err),
    );
    return promise;
  }

  function said(...args: string[]): string {
    const { stdout, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  }

  test('verifies what was issued, with both lists, and finds it good', async () => {
    await lists();
    expect(verify()).toBe('leaf.pem: OK\n');
    const answer = await ocsp('-cert', 'leaf.pem');
    expect(answer).toContain('Response verify OK');
    expect(answer).toContain('leaf.pem: good');
  });

  test('knows nothing of a number that was never issued', async () => {
    expect(await ocsp('-serial', '0x4242424242424242')).toContain('0x4242424242424242: unknown');
  });

  test('finds it revoked, in the answer at once and in the next list', async () => {
    await run(opened.portal, operator, 'certificate.revoke@1', {
      reference,
      serialNumber,
      reason: 'superseded',
    });
    const answer = await ocsp('-cert', 'leaf.pem');
    expect(answer).toContain('leaf.pem: revoked');
    expect(answer).toContain('Reason: superseded');
    await lists();
    expect(verify()).toContain('certificate revoked');
  });
});

describe('revoking', () => {
  test('shows in OCSP at once and in the next list, for good', async () => {
    const { portal } = opened;
    const { reference, serialNumber } = await delivered();
    expect((await ask(serialNumber)).headers['content-type']).toBe('application/ocsp-response');
    const good = openssl(
      ['ocsp', '-respin', 'FILE', '-noverify', '-resp_text'],
      (await ask(serialNumber)).rawPayload,
    );
    expect(good).toContain('Cert Status: good');
    const revoke = () =>
      run(portal, operator, 'certificate.revoke@1', { reference, serialNumber, reason: 'keyCompromise' });
    await revoke();
    const revoked = openssl(
      ['ocsp', '-respin', 'FILE', '-noverify', '-resp_text'],
      (await ask(serialNumber, 'GET')).rawPayload,
    );
    expect(revoked).toContain('Cert Status: revoked');
    expect(revoked).toContain('keyCompromise');
    await portal.issuance.signRevocationLists();
    const list = await read(app, '/crl/mail.crl');
    expect(list.headers['cache-control']).toBe('public, max-age=300');
    const text = openssl(['crl', '-inform', 'der', '-in', 'FILE', '-noout', '-text'], list.rawPayload);
    expect(text).toContain(serialNumber.toUpperCase());
    const unchanged = await read(app, '/crl/mail.crl', { 'if-none-match': String(list.headers.etag) });
    expect(unchanged.statusCode).toBe(304);
    expect(await refusalOf(revoke())).toBe('certificate.alreadyRevoked');
  });

  test('for a compromised key keeps that key from being certified ever again', async () => {
    const { portal } = opened;
    const request = await aRequest();
    const reference = await readyOrder(portal, { user, operator, request });
    const { serialNumber } = await run(portal, operator, 'order.deliver@1', { reference });
    const accepted = await readyOrder(portal, { user, operator, request });
    const reason = 'keyCompromise';
    await run(portal, operator, 'certificate.revoke@1', { reference, serialNumber, reason });
    expect(await refusalOf(run(portal, operator, 'order.deliver@1', { reference: accepted }))).toBe(
      'csr.compromisedKey',
    );
    const { holder } = await invite(portal, await place(portal, user));
    expect(await refusalOf(run(portal, holder, 'invitation.accept@1', { request }))).toBe(
      'csr.compromisedKey',
    );
  });

  test('of a certificate of another order is refused', async () => {
    const { serialNumber } = await delivered();
    const { reference } = await delivered();
    const args = { reference, serialNumber, reason: 'superseded' } as const;
    expect(await refusalOf(run(opened.portal, operator, 'certificate.revoke@1', args))).toBe(
      'certificate.notFound',
    );
  });

  test('signs a list again only when it must', async () => {
    const { portal, clock } = opened;
    const count = async () =>
      Number(
        (await portal.database.pool.query('select max(number) as number from revocation_lists')).rows[0]
          .number,
      );
    await portal.issuance.signRevocationLists();
    clock.advance({ minutes: 5 });
    await portal.issuance.signRevocationLists();
    const before = await count();
    await portal.issuance.signRevocationLists();
    expect(await count()).toBe(before);
    clock.advance({ days: 1 });
    await portal.issuance.signRevocationLists();
    expect(await count()).toBe(before + 1);
  });

  test('signs a list again whose date is ahead, after a clock that was wrong', async () => {
    const { portal, clock } = opened;
    clock.advance({ days: 400 });
    await portal.issuance.signRevocationLists();
    clock.advance({ days: -400 });
    await portal.issuance.signRevocationLists();
    const { rows } = await portal.database.pool.query(
      `select distinct on (authority_id) this_update from revocation_lists order by authority_id, number desc`,
    );
    const dates = portal.issuance.authorities.map(() => clock.now());
    expect(rows.map(({ this_update }) => this_update)).toEqual(dates);
  });
});

describe('OCSP', () => {
  test('knows nothing of a serial number that was never issued', async () => {
    const text = openssl(
      ['ocsp', '-respin', 'FILE', '-noverify', '-resp_text'],
      (await ask('4242424242')).rawPayload,
    );
    expect(text).toContain('Cert Status: unknown');
  });

  test.each([
    ['garbage', Buffer.from('hello'), 'malformedrequest (1)'],
    ['nothing', Buffer.alloc(0), 'malformedrequest (1)'],
  ])('answers %s with an error', async (_, payload, words) => {
    const headers = { 'content-type': 'application/ocsp-request' };
    const answer = await app.inject({ method: 'POST', url: '/ocsp/mail', headers, payload });
    const file = join(mkdtempSync(join(scratch, 'openssl-')), 'file');
    writeFileSync(file, answer.rawPayload);
    const told = spawnSync('openssl', ['ocsp', '-respin', file, '-noverify'], { encoding: 'utf8' }).stdout;
    expect(told).toContain(words);
  });

  test('is not there for the root, whose key is not online, nor for authorities that are not', async () => {
    for (const name of ['root', 'other']) {
      const answer = await app.inject({ method: 'POST', url: `/ocsp/${name}` });
      expect(answer.json().code).toBe('issuance.authorityUnknown');
    }
  });

  test('renews its responder before it runs out', async () => {
    const { portal, clock } = opened;
    const count = async () =>
      Number(
        (
          await portal.database.pool.query(
            `select count(*) from responders join authorities using (authority_id) where name = 'mail'`,
          )
        ).rows[0].count,
      );
    const { serialNumber } = await delivered();
    await ask(serialNumber);
    const before = await count();
    clock.advance({ days: 8 });
    await portal.issuance.renewWhatIsDue();
    expect(await count()).toBe(before + 1);
    const text = openssl(
      ['ocsp', '-respin', 'FILE', '-noverify', '-resp_text'],
      (await ask(serialNumber)).rawPayload,
    );
    expect(text).toContain('Cert Status: good');
  });
});
