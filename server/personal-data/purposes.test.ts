import { beforeAll, describe, expect, it } from 'vitest';
import type { DataSubject, Operator, User } from '../../core/accounts/actor.ts';
import type { Purpose } from '../../core/accounts/purposes.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { accountView } from '../account-opening/account-view.ts';
import { remindOfExpiries } from '../orders/remind-of-expiries.ts';
import { findSession } from '../signin/sessions.ts';

// What each withdrawn purpose stops, and that it stops nothing else.

const subjectOf = ({ accountId, userId, name }: User): DataSubject => ({
  kind: 'dataSubject',
  accountId,
  userId,
  name,
});

describe('a withdrawn purpose', () => {
  let opened: TestPortal;
  let operator: Operator;
  let superUser: User;
  const withdraw = (user: User, ...withdrawn: Purpose[]) =>
    run(opened.portal, subjectOf(user), 'personalData.setPurposes@1', { withdrawn });
  const aRequester = () => aUser(opened.portal, superUser, ['technical']);
  const deliver = async (user: User) => {
    const reference = await readyOrder(opened.portal, { user, operator });
    await run(opened.portal, operator, 'order.deliver@1', { reference });
    return reference;
  };

  beforeAll(async () => {
    opened = await testPortal();
    operator = await anOperator(opened.portal);
    superUser = await aSuperUser(opened.portal);
  });

  it.each(['validateRequests', 'legalRequirements'] as const)('%s: no order is placed', async (purpose) => {
    const user = await aRequester();
    await withdraw(user, purpose);
    await expect(place(opened.portal, user)).rejects.toMatchObject({
      code: 'purpose.withdrawn',
      detail: { purposes: [purpose] },
    });
    await withdraw(user);
    await expect(place(opened.portal, user)).resolves.toMatch(/^\d+$/);
  });

  it.each(['technicalSupport', 'productLife', 'statistics', 'marketing'] as const)(
    '%s: orders go on',
    async (purpose) => {
      const user = await aRequester();
      await withdraw(user, purpose);
      await expect(place(opened.portal, user)).resolves.toMatch(/^\d+$/);
    },
  );

  it('technicalSupport: the staff see it', async () => {
    const other = await aSuperUser(opened.portal, 'Silent');
    const refusing = async () =>
      (await accountView(opened.portal, other.accountId)).contacts.map(({ noSupport }) => noSupport);
    expect(await refusing()).toEqual([false]);
    await withdraw(other, 'technicalSupport');
    expect(await refusing()).toEqual([true]);
  });

  it('productLife: nobody is reminded, until it is given back', async () => {
    const user = await aRequester();
    await deliver(user);
    await withdraw(user, 'productLife');
    opened.clock.advance({ days: 320 });
    await remindOfExpiries(opened.portal);
    await opened.sendMails();
    expect(opened.mail.taken.filter(({ subject }) => /expire/.test(subject))).toEqual([]);
    await withdraw(user);
    opened.clock.advance({ days: 20 });
    await remindOfExpiries(opened.portal);
    await opened.sendMails();
    expect(opened.mail.taken.filter(({ subject }) => /expire/.test(subject)).length).toBe(1);
  });

  it('legalRequirements: stays while certificates have to be documented, and says until when', async () => {
    const user = await aRequester();
    await deliver(user);
    const ends = await opened.portal.database.tables
      .selectFrom('certificates')
      .innerJoin('orders', 'orders.order_id', 'certificates.order_id')
      .select('not_after')
      .where('requester_id', '=', user.userId)
      .executeTakeFirstOrThrow();
    const until = new Date(ends.not_after.getTime() + 2 * 365.25 * 86_400_000);
    await expect(withdraw(user, 'legalRequirements', 'marketing')).rejects.toMatchObject({
      code: 'purpose.mandatory',
      detail: { untilAt: until.toISOString() },
    });
    await expect(withdraw(user, 'marketing')).resolves.toBeDefined();
  });

  it('systemSecurity: sessions end, nobody signs in, and the link is the way back', async () => {
    const user = await aRequester();
    const { database, platform } = opened.portal;
    const cookie = await cookieOf(opened.portal, user);
    const token = cookie.slice(cookie.indexOf('=') + 1);
    expect(await findSession(database.tables, token, platform.now())).toBeDefined();
    const { login } = await database.tables
      .selectFrom('users')
      .select('login')
      .where('user_id', '=', user.userId)
      .executeTakeFirstOrThrow();
    const password = 'une phrase assez longue';
    await database.tables
      .updateTable('users')
      .set({
        password_hash: await opened.portal.passwords.hash(password),
        password_changed_at: platform.now(),
      })
      .where('user_id', '=', user.userId)
      .execute();
    const signIn = () =>
      refusalOf(run(opened.portal, { kind: 'anonymous' }, 'session.signIn@1', { login, password }));
    expect(await signIn()).toBe('done');
    await withdraw(user, 'systemSecurity');
    expect(await findSession(database.tables, token, platform.now())).toBeUndefined();
    expect(await signIn()).toBe('signin.purposeWithdrawn');
    await withdraw(user);
    expect(await signIn()).toBe('done');
  });
});
