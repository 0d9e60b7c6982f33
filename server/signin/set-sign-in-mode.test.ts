import { generate } from 'otplib';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SignInMode, SignInWay } from '#core/accounts/sign-in-mode.ts';
import { sessionLimits } from '#core/policy/sessions.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { cheapPasswords, enrolTotp, givePassword, signIn, whose } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Portal } from '../portal.ts';
import type { SignedIn } from './sessions.ts';

let opened: TestPortal;
let portal: Portal;
let superUser: SignedIn;
let superToken: string;
let login: string;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
});

beforeEach(async () => {
  const first = await aSuperUser(portal);
  const signedIn = await signIn(portal, { login: await givePassword(portal, first) });
  superUser = signedIn.person;
  superToken = signedIn.token;
  login = await givePassword(portal, await aUser(portal, first, []));
});

const codeNow = (secret: string): Promise<string> =>
  generate({ secret, epoch: opened.clock.now().getTime() / 1000 });
const impose = (mode: SignInMode, by = superUser) =>
  refusalOf(run(portal, by, 'account.setSignInMode@1', { mode }));
const tokenBy = async (way: SignInWay): Promise<string> => {
  const { token, person } = await signIn(portal, { login });
  await portal.database.tables
    .updateTable('sessions')
    .set({ mode: way })
    .where('session_id', '=', person.session.sessionId)
    .execute();
  return token;
};
const lives = async (token: string): Promise<boolean> => (await whose(portal, token)) !== undefined;

async function giveCertificate({ accountId, userId }: SignedIn, days: number): Promise<void> {
  const { tables } = portal.database;
  const { authority_id } = await tables
    .selectFrom('authorities')
    .select('authority_id')
    .executeTakeFirstOrThrow();
  const now = opened.clock.now();
  await tables
    .insertInto('sign_in_certificates')
    .values({
      certificate_id: portal.platform.newId(),
      account_id: accountId,
      user_id: userId,
      authority_id,
      serial_number: portal.platform.newId(),
      der: Buffer.alloc(1),
      spki_sha256: '',
      not_before: now,
      not_after: new Date(now.getTime() + days * 86_400_000),
      issued_at: now,
      version: 1,
      revocation_reason: null,
    })
    .execute();
}

describe('a second factor for all', () => {
  test('is imposed by a superUser who has one', async () => {
    expect(await impose('totp')).toBe('totp.ownFirst');
    await enrolTotp(portal, superUser, codeNow);
    expect(await impose('totp')).toBe('done');
    expect(await refusalOf(run(portal, superUser, 'totp.remove@1', {}))).toBe('totp.imposed');
    expect(await impose('password')).toBe('done');
    expect(await refusalOf(run(portal, superUser, 'totp.remove@1', {}))).toBe('done');
  });

  test('is not imposed by anybody else', async () => {
    const { person } = await signIn(portal, { login });
    expect(await impose('totp', person)).toBe('right.missing');
  });

  test('lets those who have none in by password, to enrol and nothing else', async () => {
    const [byPassword, byPasskey] = [await tokenBy('password'), await tokenBy('passkey')];
    await enrolTotp(portal, superUser, codeNow);
    await impose('totp');
    expect(await lives(superToken)).toBe(true);
    expect(await lives(byPasskey)).toBe(false);
    expect((await whose(portal, byPassword))?.session.duties).toEqual(['enrolTotp']);
    const { token, person } = await signIn(portal, { login });
    expect(person.session.duties).toEqual(['enrolTotp']);
    expect(await refusalOf(run(portal, person, 'me.setLogin@1', { login: 'else' }))).toBe('signin.dutyFirst');
    const { secret } = await enrolTotp(portal, person, codeNow);
    expect((await whose(portal, token))?.session.duties).toEqual([]);
    expect(await refusalOf(signIn(portal, { login }))).toBe('signin.codeRequired');
    opened.clock.advance({ seconds: 30 });
    expect((await signIn(portal, { login, code: await codeNow(secret) })).person.way).toBe('totp');
  });
});

describe('certificates for all', () => {
  const offered = () => ({
    ...portal,
    settings: { ...portal.settings, certificates: {} as never },
  });
  const imposeThere = () =>
    refusalOf(run(offered(), superUser, 'account.setSignInMode@1', { mode: 'certificate' }));

  test('are imposed by a superUser who has one that is valid', async () => {
    expect(await imposeThere()).toBe('signin.certificateFirst');
    await giveCertificate(superUser, 1);
    opened.clock.advance({ minutes: sessionLimits.portal.idle / 60_000 - 1 });
    expect(await imposeThere()).toBe('signin.proofRequired');
    superUser = { ...superUser, session: { ...superUser.session, provenAt: opened.clock.now() } };
    opened.clock.advance({ minutes: 5 });
    expect(await imposeThere()).toBe('done');
  });

  test('shut the passwords out, end the sessions begun by them, and mail everybody a link', async () => {
    await giveCertificate(superUser, 1);
    const [byPassword, byCertificate] = [await tokenBy('password'), await tokenBy('certificate')];
    expect(await imposeThere()).toBe('done');
    expect([await lives(byPassword), await lives(byCertificate), await lives(superToken)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await refusalOf(signIn(portal, { login }))).toBe('signin.modeForbids');
    const mails = await portal.database.tables
      .selectFrom('mails')
      .select('recipient')
      .where('kind', '=', 'certificate')
      .where('account_id', '=', superUser.accountId)
      .execute();
    expect(mails).toEqual([{ recipient: login }]);
    expect(await impose('password')).toBe('done');
    expect(await refusalOf(signIn(portal, { login }))).toBe('done');
  });
});
