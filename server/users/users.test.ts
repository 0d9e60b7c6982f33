import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { Right } from '#core/accounts/rights.ts';
import type { CommandName } from '#core/commands/catalogue.ts';
import type { UsersView } from '#core/portal/users-views.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { cheapPasswords } from '../../tests/server/sign-in.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';
import { countAttempt } from '../signin/guards.ts';
import { countBadges } from './count-badges.ts';
import { listUsers } from './list-users.ts';

let opened: TestPortal;
let app: FastifyInstance;
let operator: Operator;
let superUser: User;
let administrator: User;
const password = 'three words here';
const anonymous = { kind: 'anonymous' } as const;

beforeAll(async () => {
  const made = await testPortal();
  opened = { ...made, portal: { ...made.portal, passwords: cheapPasswords() } };
  app = await build(opened.portal);
  operator = await anOperator(opened.portal);
  superUser = await aSuperUser(opened.portal);
  administrator = await aUser(opened.portal, superUser, ['administrative']);
  return () => app.close();
});

let added = 0;
const someone = (more: { readonly mail?: string; readonly login?: string } = {}) => {
  const login = `someone${++added}`;
  return {
    accountId: superUser.accountId,
    name: 'Ines Baldé',
    login,
    mail: `${login}@aube.example`,
    language: 'en' as const,
    rights: ['technical'] as Right[],
    ...more,
  };
};
const colleague = (...rights: Right[]) => aUser(opened.portal, superUser, rights);
const outcome = (...args: Parameters<typeof run>) => refusalOf(run(...args));
const rowOf = ({ userId }: Pick<User, 'userId'>) =>
  opened.portal.database.tables
    .selectFrom('users')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
const contactsOf = ({ userId }: Pick<User, 'userId'>) =>
  opened.portal.database.tables.selectFrom('contacts').selectAll().where('user_id', '=', userId).execute();
async function setPassword(login: string, mail: string): Promise<void> {
  await opened.sendMails();
  await run(opened.portal, anonymous, 'password.set@1', { link: opened.mail.secretTo(mail), password });
  expect(await outcome(opened.portal, anonymous, 'session.signIn@1', { login, password })).toBe('done');
}
const viewFor = (actor: Operator | User) => listUsers(opened.portal, actor, superUser.accountId);
const seen = (view: UsersView, { userId }: Pick<User, 'userId'>) =>
  view.users.find((user) => user.userId === userId);

describe('adding a user', () => {
  test('mails the link by which they choose their password, and makes them a contact', async () => {
    const person = {
      ...someone(),
      service: 'IT',
      position: 'Engineer',
      phone: '+33472000000',
      mailing: true,
    };
    const { userId } = await run(opened.portal, administrator, 'user.add@1', person);
    await setPassword(person.login, person.mail);
    expect(await contactsOf({ userId })).toMatchObject([
      { name: person.name, mail: person.mail, service: 'IT', position: 'Engineer', mailing: true },
    ]);
    const lines = await opened.portal.database.tables
      .selectFrom('journal')
      .select('args')
      .where('command', '=', 'user.add@1')
      .execute();
    expect(JSON.stringify(lines)).not.toContain(person.mail);
    expect(JSON.stringify(lines)).not.toContain('Engineer');
  });

  test('sends nothing when they are not to be told', async () => {
    const person = someone();
    await run(opened.portal, administrator, 'user.add@1', { ...person, notify: false });
    await opened.sendMails();
    expect(opened.mail.taken.some(({ to }) => to === person.mail)).toBe(false);
  });

  test('gives an existing contact their access, once, and only in their own account', async () => {
    const [other, newcomer] = [await aSuperUser(opened.portal, 'Other'), someone()];
    const contactOf = async (owner: User) => {
      const contact = {
        name: 'Service DNS',
        mail: 'dns@aube.example',
        administrative: true,
        technical: true,
      };
      return (await run(opened.portal, owner, 'contact.add@1', contact)).contactId;
    };
    const [contactId, foreign] = [await contactOf(superUser), await contactOf(other)];
    const add = (id: string, person = someone()) =>
      outcome(opened.portal, administrator, 'user.add@1', { ...person, contactId: id });
    expect((await viewFor(administrator)).contacts.map((contact) => contact.contactId)).toEqual([contactId]);
    expect(await add(foreign)).toBe('user.contactNotFound');
    expect(await add(crypto.randomUUID())).toBe('user.contactNotFound');
    expect(await add(contactId, newcomer)).toBe('done');
    expect(await add(contactId)).toBe('user.contactNotFound');
    expect((await viewFor(administrator)).contacts).toEqual([]);
    const [row] = await opened.portal.database.tables
      .selectFrom('contacts')
      .selectAll()
      .where('contact_id', '=', contactId)
      .execute();
    expect(row).toMatchObject({ name: newcomer.name, mail: newcomer.mail });
  });

  test('wants a login and an address that nobody on the portal has', async () => {
    const person = someone();
    await run(opened.portal, administrator, 'user.add@1', person);
    const add = (more: { readonly mail?: string; readonly login?: string }) =>
      outcome(opened.portal, administrator, 'user.add@1', someone(more));
    expect(await add({ login: person.login })).toBe('user.loginTaken');
    expect(await add({ mail: person.mail.toUpperCase() })).toBe('user.mailTaken');
    const both = await Promise.all([add({ mail: 'same@aube.example' }), add({ mail: 'same@aube.example' })]);
    expect(both.sort()).toEqual(['done', 'user.mailTaken']);
  });

  test('is for administrators in their own account, and for operators in every one', async () => {
    const { accountId } = await aSuperUser(opened.portal, 'Other');
    const add = (actor: Operator | User, id: string) =>
      outcome(opened.portal, actor, 'user.add@1', { ...someone(), accountId: id });
    expect(await add(administrator, accountId)).toBe('account.notFound');
    expect(await add(administrator, crypto.randomUUID())).toBe('account.notFound');
    expect(await add(operator, accountId)).toBe('done');
    expect(await add(operator, opened.portal.officeId)).toBe('account.notFound');
  });

  test('gives only rights that are one’s own to give', async () => {
    const add = (actor: User, rights: Right[]) =>
      outcome(opened.portal, actor, 'user.add@1', { ...someone(), rights });
    expect(await add(administrator, ['approval'])).toBe('right.notYoursToGive');
    expect(await add(administrator, ['administrative', 'billing'])).toBe('done');
    expect(await add(superUser, ['approval'])).toBe('done');
  });

  test('in an account that signs in by certificate mails a link to make one, whatever is said', async () => {
    const chief = await aSuperUser(opened.portal, 'Certified');
    const { tables } = opened.portal.database;
    await tables
      .updateTable('accounts')
      .set({ sign_in_mode: 'certificate' })
      .where('account_id', '=', chief.accountId)
      .execute();
    const person = { ...someone(), accountId: chief.accountId, notify: false };
    await run(opened.portal, chief, 'user.add@1', person);
    await opened.sendMails();
    expect(opened.mail.taken.findLast(({ to }) => to === person.mail)?.text).toContain(
      '/certificate-access#',
    );
  });
});

describe('rights', () => {
  test('hold from the next request of an open session on', async () => {
    const user = await colleague();
    const cookie = await cookieOf(opened.portal, user);
    const orders = async () => (await read(app, '/api/orders', { cookie })).statusCode;
    expect(await orders()).toBe(403);
    const set = (rights: Right[]) =>
      run(opened.portal, administrator, 'user.setRights@1', { userId: user.userId, rights });
    await set(['commercial']);
    expect(await orders()).toBe(200);
    await set([]);
    expect(await orders()).toBe(403);
  });

  test.each<[string, () => User, () => User | Promise<User>, Right[], string]>([
    ['one’s own', () => administrator, () => administrator, [], 'user.yourself'],
    ['the superUser’s', () => administrator, () => superUser, [], 'user.superUser'],
    ['approval', () => administrator, () => colleague(), ['approval'], 'right.notYoursToGive'],
    ['approval taken', () => administrator, () => colleague('approval'), [], 'right.notYoursToGive'],
    ['approval kept', () => administrator, () => colleague('approval'), ['approval', 'billing'], 'done'],
    ['approval by the superUser', () => superUser, () => colleague(), ['approval'], 'done'],
  ])('of %s are refused or changed as the rule says', async (_, by, whose, rights, expected) => {
    const { userId } = await whose();
    expect(await outcome(opened.portal, by(), 'user.setRights@1', { userId, rights })).toBe(expected);
  });

  test('of the superUser are nobody’s to change, not even the operator’s', async () => {
    const { userId } = superUser;
    expect(await outcome(opened.portal, operator, 'user.setRights@1', { userId, rights: [] })).toBe(
      'user.superUser',
    );
  });
});

describe('access', () => {
  const withSession = async () => {
    const person = someone();
    const { userId } = await run(opened.portal, administrator, 'user.add@1', person);
    await setPassword(person.login, person.mail);
    const user: User = { ...superUser, superUser: false, userId, rights: ['technical'] };
    const cookie = await cookieOf(opened.portal, user);
    const isIn = async () => (await read(app, '/api/me', { cookie })).statusCode === 200;
    const signIn = () =>
      outcome(opened.portal, anonymous, 'session.signIn@1', { login: person.login, password });
    const about = (name: CommandName, actor: Operator | User = administrator) =>
      outcome(opened.portal, actor, name, { userId } as never);
    expect(await isIn()).toBe(true);
    return { person, user, isIn, signIn, about };
  };

  test('that is suspended ends at once, and comes back as it was', async () => {
    const { isIn, signIn, about, user } = await withSession();
    expect(await about('user.suspend@1')).toBe('done');
    expect(await isIn()).toBe(false);
    expect(await signIn()).toBe('signin.suspended');
    expect(seen(await viewFor(administrator), user)).toMatchObject({ state: 'suspended' });
    expect(await about('user.resume@1')).toBe('done');
    expect(await isIn()).toBe(false);
    expect(await signIn()).toBe('done');
  });

  test('that is blocked ends at once, and comes back by a link and with a new password only', async () => {
    const { isIn, signIn, about, person } = await withSession();
    expect(await about('user.restore@1')).toBe('user.notBlocked');
    expect(await about('user.block@1')).toBe('done');
    expect(await isIn()).toBe(false);
    expect(await signIn()).toBe('signin.userBlocked');
    expect(await about('user.restore@1')).toBe('done');
    expect(await signIn()).toBe('signin.failed');
    await opened.sendMails();
    const link = opened.mail.secretTo(person.mail);
    const set = (chosen: string) =>
      outcome(opened.portal, anonymous, 'password.set@1', { link, password: chosen });
    expect(await set(password)).toBe('password.usedBefore');
    expect(await set('five quite other words')).toBe('done');
  });

  test('that is blocked takes the links along that were sent before', async () => {
    const person = someone();
    const { userId } = await run(opened.portal, administrator, 'user.add@1', person);
    await opened.sendMails();
    await run(opened.portal, administrator, 'user.block@1', { userId });
    const link = opened.mail.secretTo(person.mail);
    expect(await outcome(opened.portal, anonymous, 'password.set@1', { link, password })).toBe('link.used');
  });

  test('that the operator blocked, only the operator gives back', async () => {
    const { about, user } = await withSession();
    await about('user.block@1');
    await about('user.block@1', operator);
    expect(await about('user.restore@1')).toBe('user.blockedByOperator');
    expect(seen(await viewFor(administrator), user)).toMatchObject({
      state: 'blocked',
      blockReason: 'operator',
    });
    expect(seen(await viewFor(administrator), user)?.actions).not.toContain('user.restore@1');
    expect(seen(await viewFor(operator), user)?.actions).toContain('user.restore@1');
    expect(await about('user.restore@1', operator)).toBe('done');
  });

  test('closed by five failures opens again', async () => {
    const { about, person, signIn, user } = await withSession();
    for (let failure = 0; failure < 5; failure++) await countAttempt(opened.portal, person.login);
    expect(await signIn()).toBe('signin.blocked');
    expect(seen(await viewFor(administrator), user)).toMatchObject({ failed: true });
    expect((await countBadges(opened.portal, administrator)).blockedUsers).toBeGreaterThan(0);
    expect(await about('user.unblock@1')).toBe('done');
    expect(await signIn()).toBe('done');
    expect(seen(await viewFor(administrator), user)).toMatchObject({ failed: false });
  });

  test('that is removed is gone: session, password, login and address, but not the orders', async () => {
    const { about, isIn, person, signIn, user } = await withSession();
    const reference = await place(opened.portal, user);
    expect(await about('user.remove@1')).toBe('done');
    expect(await isIn()).toBe(false);
    expect(await signIn()).toBe('signin.failed');
    expect(await about('user.remove@1')).toBe('user.notFound');
    expect(seen(await viewFor(administrator), user)).toBeUndefined();
    expect(await contactsOf(user)).toEqual([]);
    expect(await outcome(opened.portal, administrator, 'user.add@1', person)).toBe('done');
    // What follows is told to the superUser.
    const { holder } = await invite(opened.portal, reference);
    await run(opened.portal, holder, 'invitation.accept@1', { request: await aRequest() });
    await opened.sendMails();
    const { mail } = await rowOf(superUser);
    expect(opened.mail.taken.findLast(({ text }) => text.includes(reference))?.to).toBe(mail);
  });

  test('that is removed may leave the contact', async () => {
    const { user, person } = await withSession();
    const args = { userId: user.userId, keepContact: true };
    await run(opened.portal, administrator, 'user.remove@1', args);
    expect((await viewFor(administrator)).contacts.map(({ mail }) => mail)).toContain(person.mail);
  });

  test.each<CommandName>([
    'user.suspend@1',
    'user.resume@1',
    'user.block@1',
    'user.restore@1',
    'user.unblock@1',
    'user.remove@1',
  ])('is not one’s own to change, nor the superUser’s, by %s', async (name) => {
    const about = (actor: Operator | User, { userId }: User) =>
      outcome(opened.portal, actor, name, { userId } as never);
    expect(await about(administrator, administrator)).toBe('user.yourself');
    expect(await about(superUser, superUser)).toBe('user.yourself');
    expect(await about(administrator, superUser)).toBe('user.superUser');
    expect(seen(await viewFor(administrator), superUser)?.actions).toEqual([]);
    expect(seen(await viewFor(administrator), administrator)?.actions).toEqual([]);
  });

  test('of the staff is not touched from the accounts of customers', async () => {
    const about = { userId: (await anOperator(opened.portal)).userId };
    expect(await outcome(opened.portal, operator, 'user.suspend@1', about)).toBe('user.notFound');
    expect(await outcome(opened.portal, superUser, 'user.suspend@1', about)).toBe('user.notFound');
  });
});

describe('another superUser', () => {
  const change = (chief: User, { userId }: Pick<User, 'userId'>, formerRights: Right[] = []) =>
    outcome(opened.portal, operator, 'account.changeSuperUser@1', {
      accountId: chief.accountId,
      userId,
      formerRights,
    });

  test('takes over at once, and the one before keeps what is said', async () => {
    const chief = await aSuperUser(opened.portal, 'Handed over');
    const successor = await aUser(opened.portal, chief, ['technical']);
    const cookie = await cookieOf(opened.portal, chief);
    expect(await change(chief, successor, ['billing'])).toBe('done');
    expect((await read(app, '/api/me', { cookie })).statusCode).toBe(401);
    expect(await rowOf(successor)).toMatchObject({ super_user: true, rights: [] });
    expect(await rowOf(chief)).toMatchObject({ super_user: false, rights: ['billing'] });
    expect(await change(chief, successor)).toBe('user.superUser');
  });

  test('is an active user of the account', async () => {
    const chief = await aSuperUser(opened.portal, 'Stays');
    const suspended = await aUser(opened.portal, chief, []);
    await run(opened.portal, chief, 'user.suspend@1', { userId: suspended.userId });
    expect(await change(chief, suspended)).toBe('user.notActive');
    expect(await change(chief, administrator)).toBe('user.notFound');
    expect((await rowOf(chief)).super_user).toBe(true);
  });

  test('is one, however many are named at once', async () => {
    const chief = await aSuperUser(opened.portal, 'Raced');
    const named = await Promise.all([1, 2, 3].map(() => aUser(opened.portal, chief, [])));
    await Promise.all(named.map((user) => change(chief, user)));
    const { users } = await listUsers(opened.portal, operator, chief.accountId);
    expect(users.filter((user) => user.superUser).length).toBe(1);
  });
});
