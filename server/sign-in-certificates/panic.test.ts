import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { aKey, setMode, signedIn } from '../../tests/server/sign-in-certificates.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { execute } from '../commands/executor.ts';

const nobody = { kind: 'anonymous' } as const;
let opened: TestPortal;
let app: FastifyInstance;
let superUser: User;
let person: User;

beforeAll(async () => {
  opened = await testPortal();
  app = await build(opened.portal);
});
beforeEach(async () => {
  superUser = await aSuperUser(opened.portal);
  await setMode(opened.portal, superUser, 'certificate');
  person = await signedIn(opened.portal, await aUser(opened.portal, superUser, []));
});
afterAll(() => app.close());

const rowOf = ({ userId }: User) =>
  opened.portal.database.tables
    .selectFrom('users')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();

const makeFor = async (user: User) =>
  run(opened.portal, user, 'signInCertificate.make@1', { request: (await aKey()).request });

const certificatesOf = ({ userId }: User) =>
  opened.portal.database.tables
    .selectFrom('sign_in_certificates')
    .select(['revocation_reason', 'revoked_at'])
    .where('user_id', '=', userId)
    .execute();

describe('the panic button', () => {
  test('blocks, revokes every certificate and ends every session, at once', async () => {
    const { portal } = opened;
    await makeFor(person);
    await makeFor(person);
    const elsewhere = await cookieOf(portal, person);
    const { session } = await execute(portal, {
      id: crypto.randomUUID(),
      name: 'access.panic@1',
      args: {},
      actor: person,
    });
    expect(session).toBeNull();
    expect(await rowOf(person)).toMatchObject({ block_reason: 'panic', blocked_at: opened.clock.now() });
    expect((await certificatesOf(person)).map((row) => row.revocation_reason)).toEqual([
      'keyCompromise',
      'keyCompromise',
    ]);
    expect((await read(app, '/api/session', { cookie: elsewhere })).json().person).toBeUndefined();
    const sessions = portal.database.tables.selectFrom('sessions').where('user_id', '=', person.userId);
    expect(await sessions.select('session_id').execute()).toEqual([]);
  });

  test('makes the mailed links of before worthless', async () => {
    const { portal, mail, sendMails } = opened;
    await run(portal, superUser, 'signInCertificate.sendLink@1', { userId: person.userId });
    await sendMails();
    const link = mail.secretTo((await rowOf(person)).mail);
    await run(portal, person, 'access.panic@1', {});
    expect(await refusalOf(run(portal, nobody, 'signInCertificate.openLink@1', { link }))).toBe('link.used');
  });

  test('tells who can bring the person back', async () => {
    const { portal, mail, sendMails } = opened;
    await run(portal, person, 'access.panic@1', {});
    await sendMails();
    const told = mail.taken.findLast(({ subject }) => subject.includes('blocked their own access'));
    expect(told?.to).toBe((await rowOf(superUser)).mail);
    expect(told?.text).toContain(person.name);
    expect(told?.text).toContain('/users');
  });

  test('tells the office of a superUser, whom nobody else can bring back', async () => {
    const { portal, mail, sendMails } = opened;
    const operator = await anOperator(portal);
    await run(portal, await signedIn(portal, superUser), 'access.panic@1', {});
    await sendMails();
    const office = mail.taken.filter(({ subject }) => subject.includes('blocked their own access'));
    expect(office.map(({ to }) => to)).toContain(
      (await rowOf({ ...superUser, userId: operator.userId })).mail,
    );
  });
});

describe('coming back', () => {
  test('is by an administrator, with a link to a new certificate; the old ones stay revoked', async () => {
    const { portal, mail, sendMails } = opened;
    await makeFor(person);
    await run(portal, person, 'access.panic@1', {});
    expect(await refusalOf(run(portal, person, 'user.restore@1', { userId: person.userId }))).not.toBe(
      'done',
    );
    await run(portal, superUser, 'user.restore@1', { userId: person.userId });
    await sendMails();
    const link = mail.secretTo((await rowOf(person)).mail);
    const { request } = await aKey();
    await run(portal, nobody, 'signInCertificate.makeByLink@1', { link, request });
    const after = await certificatesOf(person);
    expect(after.map(({ revoked_at }) => revoked_at === null).sort()).toEqual([false, true]);
  });
});

describe('an account that goes over to certificates', () => {
  test('has every active person mailed a link who has none that is valid', async () => {
    const { portal } = opened;
    await setMode(portal, superUser, 'password');
    const acting = await signedIn(portal, superUser);
    await makeFor(acting);
    await run(portal, acting, 'account.setSignInMode@1', { mode: 'certificate' });
    const mails = await portal.database.tables
      .selectFrom('mails')
      .select('recipient')
      .where('account_id', '=', superUser.accountId)
      .where('kind', '=', 'certificate')
      .execute();
    expect(mails.map(({ recipient }) => recipient)).toEqual([(await rowOf(person)).mail]);
  });

  test('is refused where certificates are switched off', async () => {
    const off = await testPortal({ settings: { certificates: undefined } });
    const user = await signedIn(off.portal, await aSuperUser(off.portal));
    const switching = run(off.portal, user, 'account.setSignInMode@1', { mode: 'certificate' });
    expect(await refusalOf(switching)).toBe('signInCertificate.notOffered');
  });
});
