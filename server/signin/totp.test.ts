import { generate } from 'otplib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import {
  cheapPasswords,
  enrolTotp,
  givePassword,
  goodPassword,
  signIn,
  whose,
} from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Portal } from '../portal.ts';
import type { SignedIn } from './sessions.ts';

// Codes are made by another library (otplib) than the one that checks them.

let opened: TestPortal;
let portal: Portal;
let superUser: User;

beforeAll(async () => {
  opened = await testPortal();
  portal = { ...opened.portal, passwords: cheapPasswords() };
  superUser = await aSuperUser(portal);
});

const codeNow = (secret: string, shift = 0): Promise<string> =>
  generate({ secret, epoch: opened.clock.now().getTime() / 1000 + shift });
const nextStep = (): void => opened.clock.advance({ seconds: 30 });

async function somebody(): Promise<{
  readonly person: SignedIn;
  readonly login: string;
  readonly token: string;
}> {
  const login = await givePassword(portal, await aUser(portal, superUser, []));
  return { login, ...(await signIn(portal, { login })) };
}

async function enrolled() {
  const made = await somebody();
  const factor = await enrolTotp(portal, made.person, codeNow);
  nextStep();
  return { ...made, ...factor };
}

const attempt = (login: string, code?: string) =>
  refusalOf(signIn(portal, { login, ...(code === undefined ? {} : { code }) }));

describe('a second factor', () => {
  test('is a secret of 160 bits, told as text and as the address of a QR code', async () => {
    const { person, login } = await somebody();
    const { secret, uri } = await run(portal, person, 'totp.begin@1', {});
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new globalThis.URL(uri);
    expect([address.protocol, address.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(address.pathname)).toBe(`/Paraphe:${login}`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: 'Paraphe',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  test('is on only once a code of it was shown, and the session then counts as begun by both', async () => {
    const { person, login, token } = await somebody();
    expect(await refusalOf(run(portal, person, 'totp.confirm@1', { code: '123456' }))).toBe('totp.notBegun');
    const { secret: first } = await run(portal, person, 'totp.begin@1', {});
    const { secret } = await run(portal, person, 'totp.begin@1', {});
    expect(await attempt(login)).toBe('done');
    const confirm = async (of: string) =>
      refusalOf(run(portal, person, 'totp.confirm@1', { code: await codeNow(of) }));
    expect(await confirm(first)).toBe('totp.wrongCode');
    expect(await confirm(secret)).toBe('done');
    expect((await whose(portal, token))?.way).toBe('totp');
    expect(await attempt(login)).toBe('signin.codeRequired');
  });

  test('is kept sealed, and nowhere in clear', async () => {
    const { person, secret, recoveryCodes } = await enrolled();
    const { tables } = portal.database;
    const row = await tables
      .selectFrom('totp_secrets')
      .selectAll()
      .where('user_id', '=', person.userId)
      .executeTakeFirstOrThrow();
    expect(row.sealed).toHaveLength(12 + 20 + 16);
    const stored = JSON.stringify([
      await tables.selectFrom('commands').selectAll().execute(),
      await tables.selectFrom('journal').selectAll().execute(),
      await tables.selectFrom('recovery_codes').selectAll().execute(),
    ]);
    for (const told of [secret, ...recoveryCodes]) expect(stored).not.toContain(told);
  });

  test.each([
    [-60, 'signin.failed'],
    [-30, 'done'],
    [0, 'done'],
    [30, 'done'],
    [60, 'signin.failed'],
  ])('takes the code of %i s from now: %s', async (shift, outcome) => {
    const { login, secret } = await enrolled();
    nextStep();
    expect(await attempt(login, await codeNow(secret, shift))).toBe(outcome);
  });

  test('takes a code typed with spaces', async () => {
    const { login, secret } = await enrolled();
    const code = await codeNow(secret);
    expect(await attempt(login, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe('done');
  });

  test('takes each code once, and none before it', async () => {
    const { login, secret } = await enrolled();
    const [before, now] = [await codeNow(secret, -30), await codeNow(secret)];
    expect(await attempt(login, now)).toBe('done');
    expect(await attempt(login, now)).toBe('signin.failed');
    expect(await attempt(login, before)).toBe('signin.failed');
    nextStep();
    expect(await attempt(login, await codeNow(secret))).toBe('done');
  });

  test('takes a code that comes four times at once, once', async () => {
    const { login, secret } = await enrolled();
    const code = await codeNow(secret);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => attempt(login, code)));
    expect(outcomes.sort()).toEqual(['done', 'signin.failed', 'signin.failed', 'signin.failed']);
  });

  test('does not take the code that confirmed it for a sign-in', async () => {
    const { person, login } = await somebody();
    const { secret } = await enrolTotp(portal, person, codeNow);
    expect(await attempt(login, await codeNow(secret))).toBe('signin.failed');
  });

  test('counts wrong codes as failures, but not a password without code', async () => {
    const { login, secret } = await enrolled();
    for (let time = 0; time < 8; time++) expect(await attempt(login)).toBe('signin.codeRequired');
    for (let time = 0; time < 4; time++) expect(await attempt(login, '000000')).toBe('signin.failed');
    for (let time = 0; time < 3; time++) expect(await attempt(login)).toBe('signin.codeRequired');
    expect(await attempt(login, '000000')).toBe('signin.failed');
    expect(await attempt(login, await codeNow(secret))).toBe('signin.blocked');
  });

  test('is asked for in proofs too', async () => {
    const { person, secret, token } = await enrolled();
    const prove = (code?: string) =>
      refusalOf(
        run(portal, person, 'session.prove@1', { password: goodPassword, ...(code ? { code } : {}) }),
      );
    expect(await prove()).toBe('signin.codeRequired');
    expect(await prove('000000')).toBe('signin.notProven');
    expect(await prove(await codeNow(secret))).toBe('done');
    expect(await whose(portal, token)).toBeUndefined();
  });

  test('moves to another phone when the new one is confirmed, and not before', async () => {
    const { person, login, secret, recoveryCodes } = await enrolled();
    const next = await run(portal, person, 'totp.begin@1', {});
    expect(await attempt(login, await codeNow(next.secret))).toBe('signin.failed');
    expect(await attempt(login, await codeNow(secret))).toBe('done');
    nextStep();
    await run(portal, person, 'totp.confirm@1', { code: await codeNow(next.secret) });
    nextStep();
    expect(await attempt(login, await codeNow(secret))).toBe('signin.failed');
    expect(await attempt(login, recoveryCodes[0])).toBe('signin.failed');
    expect(await attempt(login, await codeNow(next.secret))).toBe('done');
  });

  test('is switched off', async () => {
    const { person, login, recoveryCodes } = await enrolled();
    await run(portal, person, 'totp.remove@1', {});
    expect(await refusalOf(run(portal, person, 'totp.remove@1', {}))).toBe('totp.notBegun');
    expect(await attempt(login)).toBe('done');
    expect(recoveryCodes).toHaveLength(10);
  });

  test('is not for who has passkeys', async () => {
    const { person } = await somebody();
    const { secret } = await run(portal, person, 'totp.begin@1', {});
    await portal.database.tables
      .insertInto('passkeys')
      .values({
        passkey_id: portal.platform.newId(),
        account_id: person.accountId,
        user_id: person.userId,
        name: 'Phone',
        credential_id: Buffer.from(person.userId),
        public_key: Buffer.alloc(77),
        counter: 0,
        transports: [],
        backup_eligible: false,
        backed_up: false,
        aaguid: '',
        added_at: opened.clock.now(),
        version: 1,
      })
      .execute();
    const confirm = async () => run(portal, person, 'totp.confirm@1', { code: await codeNow(secret) });
    expect(await refusalOf(confirm())).toBe('signin.passkeysForbid');
    expect(await refusalOf(run(portal, person, 'totp.begin@1', {}))).toBe('signin.passkeysForbid');
    const { tables } = portal.database;
    const account = tables.updateTable('accounts').where('account_id', '=', person.accountId);
    await account.set({ sign_in_mode: 'totp' }).execute();
    expect(await refusalOf(confirm())).toBe('done');
    await account.set({ sign_in_mode: 'password' }).execute();
    expect(await refusalOf(run(portal, person, 'totp.begin@1', {}))).toBe('done');
  });
});

describe('recovery codes', () => {
  test('are ten of 120 bits, and each stands once in the place of a code', async () => {
    const { login, recoveryCodes } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^(?:[A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
    const [first = '', second = ''] = recoveryCodes;
    expect(await attempt(login, first)).toBe('done');
    expect(await attempt(login, first)).toBe('signin.failed');
    expect(await attempt(login, second.toLowerCase().replaceAll('-', ' '))).toBe('done');
  });

  test('that come several times at once work once', async () => {
    const { login, recoveryCodes } = await enrolled();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => attempt(login, recoveryCodes[0])));
    expect(outcomes.sort()).toEqual(['done', 'signin.failed', 'signin.failed', 'signin.failed']);
  });

  test('of another person do not work', async () => {
    const { recoveryCodes } = await enrolled();
    const { login } = await enrolled();
    expect(await attempt(login, recoveryCodes[0])).toBe('signin.failed');
  });

  test('are renewed all at once', async () => {
    const { person, login, recoveryCodes } = await enrolled();
    const renewed = await run(portal, person, 'totp.renewRecoveryCodes@1', {});
    expect(await attempt(login, recoveryCodes[0])).toBe('signin.failed');
    expect(await attempt(login, renewed.recoveryCodes[0])).toBe('done');
    const other = await somebody();
    expect(await refusalOf(run(portal, other.person, 'totp.renewRecoveryCodes@1', {}))).toBe('totp.notBegun');
  });
});
