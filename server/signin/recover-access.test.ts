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

const anonymous = { kind: 'anonymous' } as const;
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
const recover = (loginOrMail: string) => run(portal, anonymous, 'access.recover@1', { loginOrMail });
const mailsTo = (login: string) => opened.mail.taken.filter(({ to }) => to === login).length;
const fail = async (login: string): Promise<void> => {
  for (let time = 0; time < 5; time++) await refusalOf(signIn(portal, { login, password: 'wrong' }));
};

async function link(login: string): Promise<string> {
  await recover(login);
  await opened.sendMails();
  return opened.mail.secretTo(login);
}

describe('asking for a way back in', () => {
  test('is answered and written down alike, whether there is such a person or not', async () => {
    const { login } = await somebody();
    const waiting = () =>
      portal.database.tables
        .selectFrom('recovery_requests')
        .select('asked_for')
        .orderBy('asked_at')
        .execute();
    const answers = [await recover(login), await recover('nobody'), await recover('nobody@aube.example')];
    expect(answers).toEqual([{}, {}, {}]);
    expect((await waiting()).map(({ asked_for }) => asked_for).sort()).toEqual(
      [login, 'nobody', 'nobody@aube.example'].sort(),
    );
    await opened.sendMails();
    expect(await waiting()).toEqual([]);
    expect(mailsTo(login)).toBe(1);
  });

  test('leaves what was typed in no journal and no stored outcome', async () => {
    const typed = 'a password in the wrong field';
    await recover(typed);
    await opened.sendMails();
    const { tables } = portal.database;
    const kept = [
      await tables.selectFrom('journal').selectAll().execute(),
      await tables.selectFrom('commands').selectAll().execute(),
      await tables.selectFrom('recovery_requests').selectAll().execute(),
    ];
    expect(JSON.stringify(kept)).not.toContain(typed);
  });

  test('takes the login or the address, in either case, and mails once in two minutes', async () => {
    const { user, login } = await somebody();
    await portal.database.tables
      .updateTable('users')
      .set({ mail: 'Anais.Moreau@aube.example' })
      .where('user_id', '=', user.userId)
      .execute();
    const mailed = () => mailsTo('Anais.Moreau@aube.example');
    for (const [typed, mails] of [
      [login.toUpperCase(), 1],
      ['anais.moreau@AUBE.example', 1],
    ] as const) {
      await recover(typed);
      await opened.sendMails();
      expect([typed, mailed()]).toEqual([typed, mails]);
    }
    opened.clock.advance({ minutes: 3 });
    await recover('anais.moreau@AUBE.example');
    await opened.sendMails();
    expect(mailed()).toBe(2);
  });

  test.each([
    ['suspended', { suspended_at: new Date() }],
    ['blocked by people', { blocked_at: new Date(), block_reason: 'panic' as const }],
    ['removed', { removed_at: new Date() }],
  ])('mails nobody who is %s', async (_, state) => {
    const { user, login } = await somebody();
    await portal.database.tables.updateTable('users').set(state).where('user_id', '=', user.userId).execute();
    await recover(login);
    await opened.sendMails();
    expect(mailsTo(login)).toBe(0);
  });

  test('mails nobody whose account asks for certificates: a password would not let them in', async () => {
    const other = await aSuperUser(portal, 'Certified');
    const login = await givePassword(portal, other);
    await portal.database.tables
      .updateTable('accounts')
      .set({ sign_in_mode: 'certificate' })
      .where('account_id', '=', other.accountId)
      .execute();
    await recover(login);
    await opened.sendMails();
    expect(mailsTo(login)).toBe(0);
  });
});

describe('the mailed link', () => {
  test('ends the block of five failures and keeps the password', async () => {
    const { login } = await somebody();
    await fail(login);
    expect(await refusalOf(signIn(portal, { login }))).toBe('signin.blocked');
    expect(await run(portal, anonymous, 'access.unblock@1', { link: await link(login) })).toEqual({ login });
    expect(await refusalOf(signIn(portal, { login }))).toBe('done');
  });

  test('does not lead around the second factor', async () => {
    const { login } = await somebody();
    const { person } = await signIn(portal, { login });
    await enrolTotp(portal, person, (secret) =>
      generate({ secret, epoch: opened.clock.now().getTime() / 1000 }),
    );
    const password = 'four other words here';
    await run(portal, anonymous, 'password.set@1', { link: await link(login), password });
    expect(await refusalOf(signIn(portal, { login, password }))).toBe('signin.codeRequired');
  });

  test('sets another password instead, which ends the block and all sessions', async () => {
    const { login } = await somebody();
    const { token } = await signIn(portal, { login });
    await fail(login);
    const password = 'four other words here';
    await run(portal, anonymous, 'password.set@1', { link: await link(login), password });
    expect(await whose(portal, token)).toBeUndefined();
    expect(await refusalOf(signIn(portal, { login }))).toBe('signin.failed');
    expect(await refusalOf(signIn(portal, { login, password }))).toBe('done');
  });

  test('works once, for one or the other, and an hour', async () => {
    const { login } = await somebody();
    const first = await link(login);
    await run(portal, anonymous, 'access.unblock@1', { link: first });
    const again = [
      run(portal, anonymous, 'access.unblock@1', { link: first }),
      run(portal, anonymous, 'password.set@1', { link: first, password: 'four other words here' }),
    ];
    expect(await Promise.all(again.map(refusalOf))).toEqual(['link.used', 'link.used']);
    opened.clock.advance({ minutes: 3 });
    const late = await link(login);
    opened.clock.advance({ minutes: 60 });
    expect(await refusalOf(run(portal, anonymous, 'access.unblock@1', { link: late }))).toBe('link.expired');
  });

  test.each([
    ['blocked', { blocked_at: new Date(), block_reason: 'administrator' as const }, 'signin.userBlocked'],
    ['suspended', { suspended_at: new Date() }, 'signin.suspended'],
  ])('does not let in who was %s by people', async (_, state, refusal) => {
    const { user, login } = await somebody();
    await fail(login);
    const mailed = await link(login);
    await portal.database.tables.updateTable('users').set(state).where('user_id', '=', user.userId).execute();
    await run(portal, anonymous, 'access.unblock@1', { link: mailed });
    expect(await refusalOf(signIn(portal, { login }))).toBe(refusal);
    expect(await refusalOf(signIn(portal, { login, password: 'wrong' }))).toBe('signin.failed');
  });

  test('is of no use once its person was removed', async () => {
    const { user, login } = await somebody();
    const mailed = await link(login);
    await portal.database.tables
      .updateTable('users')
      .set({ removed_at: opened.clock.now() })
      .where('user_id', '=', user.userId)
      .execute();
    expect(await refusalOf(run(portal, anonymous, 'access.unblock@1', { link: mailed }))).toBe(
      'link.unknown',
    );
    expect(await refusalOf(signIn(portal, { login, password: goodPassword }))).toBe('signin.failed');
  });
});
