import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DataSubject, Operator, User } from '../../core/accounts/actor.ts';
import { printer } from '../../tests/portal/accounts.ts';
import { kindsOf } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { invite, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, cookieOf } from '../../tests/server/people.ts';
import { aDevice } from '../../tests/server/push-device.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { accountRequestView } from '../account-opening/account-request-view.ts';
import { fileTransport } from '../mail/transport.ts';
import { eraseWhatIsDue } from './erase-due.ts';

const person = {
  name: 'Hippolyte Quatremère',
  login: 'hippolyte.q',
  mail: 'h.quatremere@unique.example',
} as const;
const told = ['Hippolyte', 'Quatremère', 'hippolyte.q', 'h.quatremere', '698765432'];

const subjectOf = ({ accountId, userId, name }: User | Operator): DataSubject => ({
  kind: 'dataSubject',
  accountId,
  userId,
  name,
});

describe('an erasure', () => {
  let opened: TestPortal;
  let operator: Operator;
  let superUser: User;
  let user: User;
  const confirm = (who: User | Operator) =>
    run(opened.portal, subjectOf(who), 'personalData.erase@1', { confirmed: true });
  const rowOf = (userId: string) =>
    opened.portal.database.tables
      .selectFrom('users')
      .selectAll()
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
  const isErased = async (userId = user.userId) => (await rowOf(userId)).erased_at !== null;

  beforeEach(async () => {
    opened = await testPortal();
    operator = await anOperator(opened.portal);
    superUser = await aSuperUser(opened.portal);
    const { userId } = await run(opened.portal, superUser, 'user.add@1', {
      ...person,
      accountId: superUser.accountId,
      language: 'fr',
      rights: ['technical'],
      phone: '+33698765432',
    });
    user = { ...superUser, userId, name: person.name, superUser: false, rights: ['technical'] };
  });

  /** Every place of the database that holds the text, as `table.column`. */
  async function placesOf(text: string): Promise<readonly string[]> {
    const db = opened.portal.database.tables;
    const { rows: columns } = await sql<{ table_name: string; column_name: string; data_type: string }>`
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`.execute(db);
    const places: string[] = [];
    for (const { table_name, column_name, data_type } of columns) {
      const column = sql.ref(column_name);
      // Octets are searched as text in UTF-8, as certificates hold it.
      const found =
        data_type === 'bytea'
          ? sql`position(${Buffer.from(text)}::bytea in ${column}) > 0`
          : sql`${column}::text ilike ${`%${text}%`}`;
      const { rows } = await sql`select 1 from ${sql.table(table_name)} where ${found}`.execute(db);
      if (rows.length > 0) places.push(`${table_name}.${column_name}`);
    }
    return places;
  }

  it('leaves the person’s name, login, address and phone nowhere in the database', async () => {
    await cookieOf(opened.portal, user);
    const none = { mail: '', language: 'fr' } as const;
    await run(opened.portal, superUser, 'preferences.setContactPoints@1', {
      generic: none,
      accountingAutomatic: none,
      accountingManual: none,
      urgent: { mail: person.mail, language: 'fr' },
      purchasing: none,
      delivery: none,
    });
    const reference = await place(opened.portal, user);
    await run(opened.portal, user, 'order.comment@1', { reference, text: `Ask me: ${person.name}` });
    await run(opened.portal, user, 'document.attach@1', {
      reference,
      type: 'identityDocument',
      issuer: `Town of ${person.name}`,
      issuedOn: '2026-11-02',
      fileName: `${person.name}.pdf`,
      content: Buffer.from(`%PDF-1.7 ${person.name}`).toString('base64'),
    });
    await run(opened.portal, user, 'invitation.cancel@1', { reference });
    await opened.sendMails();
    await run(opened.portal, { kind: 'anonymous' }, 'password.set@1', {
      link: opened.mail.secretTo(person.mail),
      password: 'une phrase assez longue',
    });
    await run(opened.portal, { kind: 'anonymous' }, 'session.signIn@1', {
      login: person.login,
      password: 'une phrase assez longue',
    });
    await run(opened.portal, { kind: 'anonymous' }, 'access.recover@1', { loginOrMail: person.mail });
    await run(opened.portal, { kind: 'anonymous' }, 'personalData.requestByMail@1', { mail: person.mail });
    await run(opened.portal, user, 'personalData.request@1', {});
    await opened.sendMails();
    // So that the scan is known to find what is there.
    expect(await placesOf('Quatremère')).toEqual(
      expect.arrayContaining([
        'users.name',
        'contacts.name',
        'mails.subject',
        'mails.facts',
        'order_comments.text',
        'order_documents.content',
      ]),
    );
    await confirm(user);
    await eraseWhatIsDue(opened.portal);
    for (const text of told) expect([text, await placesOf(text)]).toEqual([text, []]);
    expect(await rowOf(user.userId)).toMatchObject({
      name: 'Personne effacée',
      password_hash: null,
      rights: [],
    });
  });

  it('leaves the orders, as those of somebody erased', async () => {
    const reference = await place(opened.portal, user);
    await run(opened.portal, user, 'invitation.cancel@1', { reference });
    await confirm(user);
    await eraseWhatIsDue(opened.portal);
    const order = await opened.portal.database.tables
      .selectFrom('orders')
      .select('requester_id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    expect(order.requester_id).toBe(user.userId);
  });

  it('ends the access at once', async () => {
    await cookieOf(opened.portal, user);
    const device = aDevice('https://push.example.net');
    await run(opened.portal, user, 'push.subscribe@1', device.args);
    const reference = await place(opened.portal, user);
    await run(opened.portal, operator, 'order.refuse@1', { reference, reason: 'none' });
    expect(await kindsOf(opened.portal, user)).toEqual(['refused']);
    await confirm(user);
    await eraseWhatIsDue(opened.portal);
    for (const table of ['alerts', 'push_subscriptions', 'sessions', 'one_time_links'] as const) {
      const rows = await opened.portal.database.tables
        .selectFrom(table)
        .select('user_id')
        .where('user_id', '=', user.userId)
        .execute();
      expect(rows).toEqual([]);
    }
  });

  it('takes what a request for an account told about the person', async () => {
    const { number } = await run(opened.portal, { kind: 'anonymous' }, 'accountRequest.send@1', {
      organisation: {
        organizationName: 'Ateliers Lumière',
        countryName: 'FR',
        registrationNumber: '303265045',
        nafCode: '62.02A',
        streetAddress: '22 rue de Bretagne',
        localityName: 'Caen',
        phone: '02 76 30 59 00',
      },
      administrative: { name: 'Camille Dufresne', mail: 'camille@lumiere.example' },
      technical: { name: person.name, mail: person.mail },
      organisationType: 'company',
      plan: 'prepaid',
      signInMode: 'password',
      language: 'fr',
      termsAccepted: true,
    });
    await confirm(user);
    await eraseWhatIsDue(opened.portal);
    expect(await placesOf('Quatremère')).toEqual([]);
    const { asked } = await opened.portal.database.tables
      .selectFrom('account_requests')
      .select('asked')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    expect(asked).toMatchObject({ administrative: { name: 'Camille Dufresne' }, technical: { name: '' } });
  });

  it('waits for two years after the end of the last certificate', async () => {
    const reference = await readyOrder(opened.portal, { user, operator });
    await run(opened.portal, operator, 'order.deliver@1', { reference });
    await confirm(user);
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(false);
    opened.clock.advance({ days: 365 + 729 });
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(false);
    opened.clock.advance({ days: 2 });
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(true);
  });

  it('waits for orders that are not over', async () => {
    const reference = await place(opened.portal, user);
    const { holder } = await invite(opened.portal, reference);
    expect(holder.kind).toBe('holder');
    await confirm(user);
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(false);
    await run(opened.portal, user, 'invitation.cancel@1', { reference });
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(true);
  });

  it('can be taken back before it is done', async () => {
    await confirm(user);
    await run(opened.portal, subjectOf(user), 'personalData.keep@1', {});
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(false);
  });

  it('needs another superUser first', async () => {
    expect(await refusalOf(confirm(superUser))).toBe('personalData.superUserFirst');
    await run(opened.portal, operator, 'account.changeSuperUser@1', {
      accountId: superUser.accountId,
      userId: user.userId,
    });
    expect(await refusalOf(confirm(superUser))).toBe('done');
    await eraseWhatIsDue(opened.portal);
    expect(await isErased(superUser.userId)).toBe(true);
  });

  it('does not touch somebody who became the superUser meanwhile', async () => {
    await confirm(user);
    await run(opened.portal, operator, 'account.changeSuperUser@1', {
      accountId: superUser.accountId,
      userId: user.userId,
    });
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(false);
  });

  it('leaves the portal an operator', async () => {
    expect(await refusalOf(confirm(operator))).toBe('personalData.lastOperator');
    await anOperator(opened.portal);
    expect(await refusalOf(confirm(operator))).toBe('done');
  });

  it('comes by itself a year after somebody was removed', async () => {
    await run(opened.portal, superUser, 'user.remove@1', { userId: user.userId });
    opened.clock.advance({ days: 364 });
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(false);
    opened.clock.advance({ days: 2 });
    await eraseWhatIsDue(opened.portal);
    expect(await isErased()).toBe(true);
    expect(await placesOf('Quatremère')).toEqual([]);
  });
});

describe('a refused request for an account', () => {
  it('is forgotten a year after, but for its number and the decision', async () => {
    const { portal, clock } = await testPortal();
    const operator = await anOperator(portal);
    const { number } = await run(portal, { kind: 'anonymous' }, 'accountRequest.send@1', {
      ...printer,
      administrative: { name: person.name, mail: person.mail },
      language: 'fr',
    });
    const row = () =>
      portal.database.tables
        .selectFrom('account_requests')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
    const { request_id: requestId } = await row();
    await run(portal, operator, 'accountRequest.refuse@1', { requestId, reason: 'Nobody of that name.' });
    clock.advance({ days: 364 });
    await eraseWhatIsDue(portal);
    expect((await row()).asked).toMatchObject({ administrative: { name: person.name } });
    clock.advance({ days: 2 });
    await eraseWhatIsDue(portal);
    expect(await row()).toMatchObject({ asked: {}, reason: '', decision: 'refused' });
    expect(await accountRequestView(portal, String(number))).toMatchObject({ state: 'refused', number });
  });
});

describe('mails that are written to files', () => {
  it('go with the person whom they name', async () => {
    const opened = await testPortal({ transport: fileTransport('/nowhere') });
    const directory = join(opened.portal.settings.dataDirectory, 'mail');
    const { portal } = opened;
    Object.assign(portal, { mail: fileTransport(directory) });
    const superUser = await aSuperUser(portal);
    const { userId } = await run(portal, superUser, 'user.add@1', {
      ...person,
      accountId: superUser.accountId,
      language: 'fr',
      rights: [],
    });
    await opened.sendMails();
    const [file] = await readdir(directory);
    await expect(access(join(directory, file ?? ''))).resolves.toBeUndefined();
    const subject = {
      kind: 'dataSubject',
      accountId: superUser.accountId,
      userId,
      name: person.name,
    } as const;
    await run(portal, subject, 'personalData.erase@1', { confirmed: true });
    await eraseWhatIsDue(portal);
    expect(await readdir(directory)).toEqual([]);
  });
});
