import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { fromHex } from '#core/bytes.ts';
import { sequence } from '#core/pki/der/writer.ts';
import { encodeCertificateId } from '#core/pki/ocsp/certificate-id.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { aKey, signedIn } from '../../tests/server/sign-in-certificates.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { execute } from '../commands/executor.ts';
import { authorityOf } from '../issuance/authority.ts';
import { makeOneTimeLink } from '../signin/one-time-link.ts';
import { certificateViews } from './certificate-views.ts';
import { serverCredentials } from './server-credentials.ts';
import { signCertificate } from './sign-certificate.ts';

const scratch = mkdtempSync(join(tmpdir(), 'paraphe-sign-in-'));
const nobody = { kind: 'anonymous' } as const;
let opened: TestPortal;
let app: FastifyInstance;
let user: User;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
});
beforeEach(async () => {
  user = await signedIn(opened.portal, await aSuperUser(opened.portal));
});
afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true });
});

const make = async (person: User = user, request?: string) =>
  run(opened.portal, person, 'signInCertificate.make@1', { request: request ?? (await aKey()).request });

const mailOf = async ({ userId }: User): Promise<string> =>
  (
    await opened.portal.database.tables
      .selectFrom('users')
      .select('mail')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow()
  ).mail;

/** The link that an administrator has mailed. */
async function aLink(person: User): Promise<string> {
  const { portal, mail, sendMails } = opened;
  await run(portal, await anOperator(portal), 'signInCertificate.sendLink@1', { userId: person.userId });
  await sendMails();
  return mail.secretTo(await mailOf(person));
}

const change = (values: object) =>
  opened.portal.database.tables.updateTable('users').set(values).where('user_id', '=', user.userId).execute();

describe('a certificate to sign in with', () => {
  test('names the person by what the account says, and nothing of the request', async () => {
    const { pem } = await make();
    const { subject, subjectAltName, keyUsage } = new X509Certificate(pem);
    expect(subject).toBe(`O=Aube Énergie\nCN=${user.name}\nUID=${user.userId}`);
    expect(subjectAltName).toBe(`email:${await mailOf(user)}`);
    expect(keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
  });

  test('is shown to its owner, newest first, and to nobody else', async () => {
    const [first, second] = [await make(), await make()];
    const views = await certificateViews(opened.portal, user);
    expect(views.map(({ certificateId }) => certificateId).sort()).toEqual(
      [first.certificateId, second.certificateId].sort(),
    );
    expect(views[0]?.chain).toEqual(first.chain);
    expect(await certificateViews(opened.portal, await aSuperUser(opened.portal))).toEqual([]);
  });

  test('is made once for one command, however often it comes', async () => {
    const { request } = await aKey();
    const call = {
      id: crypto.randomUUID(),
      name: 'signInCertificate.make@1',
      args: { request },
      actor: user,
    } as const;
    const [once, again] = [await execute(opened.portal, call), await execute(opened.portal, call)];
    expect(again.result).toEqual(once.result);
  });

  test.each(['P-384', 'RSA-2048'] as const)('has a key of kind %s', async (kind) => {
    const { request } = await aKey(kind);
    expect((await make(user, request)).pem).toContain('BEGIN CERTIFICATE');
  });
});

describe('none is made', () => {
  test('for a key that browsers do not sign in with', async () => {
    expect(await refusalOf(aKey('Ed25519').then(({ request }) => make(user, request)))).toBe(
      'signInCertificate.keyKindNotAccepted',
    );
  });

  test('for RSA of 1024 bits', async () => {
    expect(await refusalOf(make(user, await aRequest({ weak: true })))).toBe('csr.unsupportedKey');
  });

  test('for a request whose signature is not its key’s', async () => {
    const { request } = await aKey();
    const der = Buffer.from(request.replace(/-----.*?-----/g, ''), 'base64');
    const spoilt = Buffer.from(der.toString('latin1').replace('Somebody Else', 'Sombebody Els'), 'latin1');
    expect(await refusalOf(make(user, spoilt.toString('base64')))).toBe('csr.badSignature');
  });

  test('for the key of somebody else, nor for one that was compromised', async () => {
    const { request } = await aKey();
    const { certificateId } = await make(user, request);
    const other = await signedIn(opened.portal, await aSuperUser(opened.portal));
    expect(await refusalOf(make(other, request))).toBe('signInCertificate.keyOfAnother');
    const reason = 'keyCompromise';
    await run(opened.portal, user, 'signInCertificate.revoke@1', { certificateId, reason });
    expect(await refusalOf(make(user, request))).toBe('csr.compromisedKey');
  });

  test('without a session, or in one that was not proven a moment ago', async () => {
    expect(
      await refusalOf(make({ ...user, session: { ...user.session, sessionId: crypto.randomUUID() } })),
    ).toBe('signin.required');
    await opened.portal.database.tables
      .updateTable('sessions')
      .set({ proven_at: new Date(0) })
      .where('session_id', '=', user.session.sessionId)
      .execute();
    expect(await refusalOf(make())).toBe('signin.proofRequired');
  });

  test.each([
    ['signin.userBlocked', { blocked_at: new Date(), block_reason: 'administrator' }],
    ['signin.suspended', { suspended_at: new Date() }],
  ])('with %s, by session or by link', async (code, values) => {
    const link = await aLink(user);
    await change(values);
    expect(await refusalOf(make())).toBe(code);
    const { request } = await aKey();
    expect(
      await refusalOf(run(opened.portal, nobody, 'signInCertificate.makeByLink@1', { link, request })),
    ).toBe(code);
  });

  test('by the function that signs for a link that was not used up, whoever calls', async () => {
    const link = await aLink(user);
    const { link_id: linkId } = await opened.portal.database.tables
      .selectFrom('one_time_links')
      .select('link_id')
      .where('user_id', '=', user.userId)
      .where('purpose', '=', 'certificate')
      .executeTakeFirstOrThrow();
    expect(link).toHaveLength(43);
    const signing = opened.portal.database.tables
      .transaction()
      .execute((transaction) =>
        signCertificate(
          { portal: opened.portal, transaction, now: opened.clock.now() } as Parameters<
            typeof signCertificate
          >[0],
          { entitlement: { kind: 'link', linkId } } as Parameters<typeof signCertificate>[1],
        ),
      );
    await expect(signing).rejects.toThrow('no link was used up');
  });
});

describe('the mailed link', () => {
  test('tells who it is for, makes one certificate, and begins no session', async () => {
    const { portal } = opened;
    const person = await aUser(portal, user, []);
    const link = await aLink(person);
    expect(await run(portal, nobody, 'signInCertificate.openLink@1', { link })).toEqual({
      name: person.name,
      accountName: 'Aube Énergie',
    });
    const { request } = await aKey();
    const call = {
      id: crypto.randomUUID(),
      name: 'signInCertificate.makeByLink@1',
      args: { link, request },
      actor: nobody,
    } as const;
    const { result, session } = await execute(portal, call);
    expect(session).toBeUndefined();
    expect(new X509Certificate(result.pem).subject).toContain(`UID=${person.userId}`);
    expect((await execute(portal, call)).result).toEqual(result);
    const again = run(portal, nobody, 'signInCertificate.makeByLink@1', { link, request });
    expect(await refusalOf(again)).toBe('link.used');
  });

  test('is no link to set a password, nor the other way round', async () => {
    const { portal } = opened;
    const link = await aLink(user);
    const password = 'three words and more';
    expect(await refusalOf(run(portal, nobody, 'password.set@1', { link, password }))).toBe('link.unknown');
    const { database, platform, settings } = portal;
    const other = await makeOneTimeLink({
      db: database.tables,
      platform,
      origin: settings.origin,
      person: user,
    });
    const { request } = await aKey();
    const args = { link: other.slice(-43), request };
    expect(await refusalOf(run(portal, nobody, 'signInCertificate.makeByLink@1', args))).toBe('link.unknown');
  });

  test('runs out after three days', async () => {
    const link = await aLink(user);
    opened.clock.advance({ days: 3 });
    const { request } = await aKey();
    const late = run(opened.portal, nobody, 'signInCertificate.makeByLink@1', { link, request });
    expect(await refusalOf(late)).toBe('link.expired');
  });

  test('is sent again by an administrator of the same account only, to whoever is active', async () => {
    const { portal } = opened;
    const person = await aUser(portal, user, []);
    const sendTo = (by: User, userId = person.userId) =>
      refusalOf(run(portal, by, 'signInCertificate.sendLink@1', { userId }));
    expect(await sendTo(await aUser(portal, user, ['administrative']))).toBe('done');
    expect(await sendTo(await aUser(portal, user, ['technical']))).toBe('right.missing');
    expect(await sendTo(await anAdministrator(), user.userId)).toBe('user.superUser');
    const stranger = await aSuperUser(portal, 'Another account');
    expect([await sendTo(stranger), await sendTo(stranger, crypto.randomUUID())]).toEqual([
      'user.notFound',
      'user.notFound',
    ]);
    await portal.database.tables
      .updateTable('users')
      .set({ blocked_at: new Date(), block_reason: 'panic' })
      .where('user_id', '=', person.userId)
      .execute();
    expect(await sendTo(await anAdministrator())).toBe('user.notActive');
  });
});

const anAdministrator = () => aUser(opened.portal, user, ['administrative']);

test('an erased person stands in no certificate that is kept, nor in the answer that held it', async () => {
  const { portal } = opened;
  const db = portal.database.tables;
  const person = await signedIn(portal, await aUser(portal, user, []));
  const { certificateId, pem } = await make(person);
  await db
    .updateTable('users')
    .set({ removed_at: opened.clock.now() })
    .where('user_id', '=', person.userId)
    .execute();
  const system = { kind: 'system', name: 'test' } as const;
  await run(portal, system, 'personalData.carryOutErasure@1', { userId: person.userId });
  const { der } = await db
    .selectFrom('sign_in_certificates')
    .select('der')
    .where('certificate_id', '=', certificateId)
    .executeTakeFirstOrThrow();
  expect(der).toHaveLength(0);
  const outcomes = await db.selectFrom('commands').select('outcome').execute();
  const line = pem.split('\n')[3] ?? '';
  expect(line.length).toBeGreaterThan(60);
  expect(JSON.stringify(outcomes)).not.toContain(line);
});

describe('revoking', () => {
  test('is for the owner, an administrator of the account and the office', async () => {
    const { portal } = opened;
    const owner = await signedIn(portal, await aUser(portal, user, []));
    const revoke = async (by: Parameters<typeof run>[1]) => {
      const { certificateId } = await make(owner);
      return refusalOf(
        run(portal, by, 'signInCertificate.revoke@1', { certificateId, reason: 'superseded' }),
      );
    };
    expect(await revoke(owner)).toBe('done');
    expect(await revoke(await anAdministrator())).toBe('done');
    expect(await revoke(await anOperator(portal))).toBe('done');
    expect(await revoke(await aUser(portal, user, ['technical']))).toBe('signInCertificate.notFound');
    expect(await revoke(await aSuperUser(portal, 'Another'))).toBe('signInCertificate.notFound');
  });

  test('of the superUser’s is not an administrator’s', async () => {
    const { certificateId } = await make();
    const revoking = run(opened.portal, await anAdministrator(), 'signInCertificate.revoke@1', {
      certificateId,
    });
    expect(await refusalOf(revoking)).toBe('user.superUser');
  });

  test('is done once', async () => {
    const { certificateId } = await make();
    const revoke = () => run(opened.portal, user, 'signInCertificate.revoke@1', { certificateId });
    await revoke();
    expect(await refusalOf(revoke())).toBe('signInCertificate.alreadyRevoked');
  });
});

describe('OpenSSL', () => {
  const said = (args: readonly string[], folder: string): string => {
    const { stdout, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    return stdout + stderr;
  };
  const at = () => ['-attime', String(Math.floor(opened.clock.now().getTime() / 1000))];

  async function lists(folder: string): Promise<void> {
    await opened.portal.issuance.signRevocationLists();
    for (const name of ['sign-in', 'server', 'root']) {
      const list = await read(app, `/crl/${name}.crl`);
      const pem = execFileSync('openssl', ['crl', '-inform', 'der'], { input: list.rawPayload });
      writeFileSync(join(folder, `${name}.crl`), pem);
    }
  }

  const verify = (folder: string, leaf: string, purpose: string) =>
    said(
      [
        ...['verify', ...at(), '-x509_strict', '-CAfile', 'root.pem', '-untrusted', 'issuing.pem'],
        ...['-CRLfile', 'sign-in.crl', '-CRLfile', 'server.crl', '-CRLfile', 'root.crl', '-crl_check_all'],
        ...['-purpose', purpose, leaf],
      ],
      folder,
    );

  test('verifies it for client authentication, with both lists, until it is revoked', async () => {
    const folder = mkdtempSync(join(scratch, 'client-'));
    const { pem, chain, certificateId } = await make();
    const [issuing = '', root = ''] = chain;
    writeFileSync(join(folder, 'leaf.pem'), pem);
    writeFileSync(join(folder, 'issuing.pem'), issuing);
    writeFileSync(join(folder, 'root.pem'), root);
    await lists(folder);
    expect(verify(folder, 'leaf.pem', 'sslclient')).toBe('leaf.pem: OK\n');
    expect(verify(folder, 'leaf.pem', 'sslserver')).toContain('unsuitable certificate purpose');
    expect(await ocspStatus(pem)).toContain('Cert Status: good');
    await run(opened.portal, user, 'signInCertificate.revoke@1', { certificateId, reason: 'superseded' });
    expect(await ocspStatus(pem)).toContain('Cert Status: revoked');
    await lists(folder);
    expect(verify(folder, 'leaf.pem', 'sslclient')).toContain('certificate revoked');
  });

  test.each([
    ['localhost', ['-verify_hostname', 'localhost']],
    ['[::1]', ['-verify_ip', '::1']],
    ['192.0.2.7', ['-verify_ip', '192.0.2.7']],
  ])('verifies the listener’s own certificate for %s', async (host, name) => {
    const folder = mkdtempSync(join(scratch, 'server-'));
    const settings = { port: 8443, origin: `https://${host}:8443` };
    const { cert } = await serverCredentials(opened.portal, settings);
    const { issuance } = opened.portal;
    const server = authorityOf(issuance.authorities, 'server');
    const [issuing = '', root = ''] = issuance.chain(server.authorityId);
    writeFileSync(join(folder, 'leaf.pem'), cert);
    writeFileSync(join(folder, 'issuing.pem'), issuing);
    writeFileSync(join(folder, 'root.pem'), root);
    await lists(folder);
    expect(verify(folder, 'leaf.pem', 'sslserver')).toBe('leaf.pem: OK\n');
    expect(verify(folder, 'leaf.pem', 'sslclient')).toContain('unsuitable certificate purpose');
    const chain = ['-CAfile', 'root.pem', '-untrusted', 'issuing.pem'];
    expect(said(['verify', ...at(), ...chain, ...name, 'leaf.pem'], folder)).toBe('leaf.pem: OK\n');
    expect(
      said(['verify', ...at(), ...chain, '-verify_hostname', 'other.example', 'leaf.pem'], folder),
    ).toContain('hostname mismatch');
  });

  async function ocspStatus(pem: string): Promise<string> {
    const { issuance, platform } = opened.portal;
    const id = await encodeCertificateId({
      crypto: platform.crypto,
      issuer: authorityOf(issuance.authorities, 'sign-in').certificate,
      serialNumber: fromHex(new X509Certificate(pem).serialNumber.toLowerCase()),
      hash: 'SHA-1',
    });
    const payload = Buffer.from(sequence(sequence(sequence(sequence(id)))));
    const headers = { 'content-type': 'application/ocsp-request' };
    const answer = await app.inject({ method: 'POST', url: '/ocsp/sign-in', headers, payload });
    const file = join(mkdtempSync(join(scratch, 'ocsp-')), 'response');
    writeFileSync(file, answer.rawPayload);
    return said(['ocsp', '-respin', file, '-noverify', '-resp_text'], scratch);
  }
});
