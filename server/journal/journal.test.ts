import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import { messages as english } from '#core/messages/en/index.ts';
import { messages as french } from '#core/messages/fr/index.ts';
import { journalAction, journalOutcome } from '#core/messages/journal-action.ts';
import { type JournalView, journalRooms } from '#core/portal/journal-views.ts';
import { read, send } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';

let opened: TestPortal;
let app: FastifyInstance;
let user: User;
let operator: Operator;
let reference: string;

beforeAll(async () => {
  opened = await testPortal();
  const { portal, clock } = opened;
  app = await build(portal);
  user = await aSuperUser(portal);
  operator = await anOperator(portal);
  clock.advance({ days: 1 });
  reference = await place(portal, user);
  const { holder } = await invite(portal, reference);
  clock.advance({ days: 1 });
  await run(portal, holder, 'invitation.open@1', {});
  const control = {
    reference,
    control: 'phone',
    outcome: 'failed',
    comment: '=HYPERLINK("http://x")',
  } as const;
  await run(portal, operator, 'order.control@1', control);
  await refusalOf(run(portal, operator, 'order.deliver@1', { reference }));
  await run(portal, user, 'customField.set@1', { slot: 'a', label: 'Réf interne' });
  await send(
    app,
    'me.setLanguage@1',
    { language: 'fr' },
    { headers: { cookie: await cookieOf(portal, user) } },
  );
});

const ask = async (as: User | Operator, query = '', path = '/api/journal') =>
  read(app, `${path}?${query}`, { cookie: await cookieOf(opened.portal, as) });
const journal = async (as: User | Operator, query = '') => (await ask(as, query)).json() as JournalView;
const commands = async (query: string, as: User | Operator = user) =>
  (await journal(as, query)).rows.map(({ command }) => command);

describe('the journal', () => {
  test('tells who did what, newest first, with names as they are today', async () => {
    const { rows, total, accountName } = await journal(user);
    expect({ accountName, total }).toEqual({ accountName: 'Aube Énergie', total: 7 });
    expect(rows.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(rows.map(({ actorName, command }) => [actorName, command])).toEqual([
      ['Camille Dufresne', 'me.setLanguage@1'],
      ['Camille Dufresne', 'customField.set@1'],
      ['Olga Operator', 'order.deliver@1'],
      ['Olga Operator', 'order.control@1'],
      ['Zoé Lemaître-D’Arcy', 'invitation.open@1'],
      ['Camille Dufresne', 'order.place@1'],
      ['test', 'account.open@1'],
    ]);
    expect(rows[0]).toMatchObject({ address: '127.0.0.1', origin: 'portal' });
    expect(rows[6]).toMatchObject({ origin: 'job', aboutName: 'Camille Dufresne' });
    expect(rows[3]?.orderReference).toBe(reference);
  });

  test('has nobody’s name or mailbox in its table', async () => {
    const { rows } = await opened.portal.database.pool.query('select * from journal');
    const table = JSON.stringify(rows);
    const people = ['Camille', 'Olga', composition.surname, composition.emailAddress, '@aube.example'];
    expect(people.filter((person) => table.includes(person))).toEqual([]);
  });

  test('is told of no command anything that tells of people', () => {
    const ofPeople =
      /^(?:composition|customValues|givenName|instructions|locality|login|loginOrMail|mail|mobile|name|organisation|phone|position|service|streetAddress|superUser|surname|value)$/;
    // Names of organisations and programs.
    const ofThings = ['account.open@1 name', 'apiUser.add@1 name'];
    const kept = Object.entries(commandCatalogue).flatMap(([command, { args, personal, secret }]) =>
      Object.keys(args.entries)
        .filter((field) => ofPeople.test(field) && ![...personal, ...secret].includes(field))
        .map((field) => `${command} ${field}`),
    );
    expect(kept).toEqual(ofThings);
  });

  test('says in both languages what was done and how it ended', async () => {
    const [, , deliver, control] = (await journal(user)).rows;
    if (deliver === undefined || control === undefined) throw new Error('lines are missing');
    expect(journalAction(english, control)).toBe(
      'Control recorded · Phone · Failed · =HYPERLINK("http://x")',
    );
    expect(journalAction(french, control)).toMatch(/^Contrôle consigné · Téléphone · En échec/);
    expect(journalOutcome(english, control)).toBe('Done');
    expect(journalOutcome(french, deliver)).toMatch(/^Refusé\u00a0: /);
  });

  test('of another account is nobody’s, but the operators’', async () => {
    const stranger = await aSuperUser(opened.portal, 'Another account');
    expect((await journal(stranger, `accountId=${user.accountId}`)).accountName).toBe('Another account');
    expect((await journal(operator, `accountId=${user.accountId}`)).total).toBe(7);
    expect((await journal(operator)).accountId).toBe(opened.portal.officeId);
    const unknown = await ask(operator, `accountId=${crypto.randomUUID()}`);
    expect(unknown.json()).toMatchObject({ code: 'account.notFound' });
  });

  test('names nobody of another account by an id that somebody sent', async () => {
    const { portal } = opened;
    const spy = await aSuperUser(portal, 'Spies');
    const guess = { userId: user.userId, rights: [] };
    await refusalOf(run(portal, spy, 'user.setRights@1', guess));
    const text = (await ask(spy)).body;
    expect(text).toContain('user.setRights@1');
    const { rows } = await journal(spy);
    expect(rows[0]?.aboutName).toBe('');
  });

  test.each([
    ['technical', 403],
    ['administrative', 200],
  ] as const)('is read with the right %s: %d', async (right, status) => {
    const colleague = await aUser(opened.portal, await aSuperUser(opened.portal), [right]);
    expect((await ask(colleague)).statusCode).toBe(status);
    expect((await ask(colleague, '', '/api/journal.csv')).statusCode).toBe(status);
    expect((await ask(colleague, '', '/api/journal/people')).statusCode).toBe(status);
  });

  test('is not for programs, holders and nobody', async () => {
    for (const path of ['/api/journal', '/api/journal.csv']) {
      expect((await read(app, path)).json()).toMatchObject({ code: 'signin.required' });
    }
  });
});

describe('filters', () => {
  test.each([
    ['group=administration', ['customField.set@1', 'account.open@1']],
    ['group=personal', ['me.setLanguage@1']],
    ['search=HYPERLINK', ['order.control@1']],
    ['search=R%C3%A9f%20interne', ['customField.set@1']],
    ['search=Contr%C3%B4le%20consign', ['order.control@1']],
    ['search=control%20recorded', ['order.control@1']],
    ['search=127.0.0.1', ['me.setLanguage@1']],
    ['search=100%25', []],
    ['from=2026-11-21T09:00:00.000Z&to=2026-11-22T09:00:00.000Z', ['order.place@1']],
    ['to=2026-11-21T09:00:00.000Z', ['account.open@1']],
    ['before=3', ['order.place@1', 'account.open@1']],
    ['limit=1', ['me.setLanguage@1']],
  ])('%s', async (query, expected) => {
    expect(await commands(query)).toEqual(expected);
  });

  test('by person find what they did, and what was done to let them in', async () => {
    expect(await commands(`person=${operator.userId}`)).toEqual(['order.deliver@1', 'order.control@1']);
    expect(await commands(`person=${user.userId}`)).toContain('account.open@1');
    expect(await commands(`search=${reference}`)).toHaveLength(4);
  });

  test.each(['group=all', 'from=yesterday', 'person=x', 'limit=201', 'before=-1', 'search=%00'])(
    '%s is refused',
    async (query) => {
      expect((await ask(user, query)).json()).toMatchObject({ code: 'request.malformed' });
    },
  );

  test('know every command: each has a group and words', () => {
    const rooms = Object.values(journalRooms).flat();
    const names = Object.keys(commandCatalogue) as CommandName[];
    expect(names.filter((name) => !rooms.includes(name.split('.')[0] as string))).toEqual([]);
    expect(names.filter((name) => english.journal.actions[name] === undefined)).toEqual([]);
    expect(Object.keys(french.journal.actions)).toEqual(Object.keys(english.journal.actions));
  });
});

describe('as CSV', () => {
  test('it says the same, in words and local time, and no cell is a formula', async () => {
    const { body, headers } = await ask(user, 'language=fr&zone=Europe/Paris', '/api/journal.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="journal-2026-11-22\.csv"$/);
    const lines = body.split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffLigne;Date \(Europe\/Paris\);Adresse IP;/);
    expect(lines).toHaveLength(9);
    expect(lines[1]).toBe(
      '7;2026-11-22 10:00:00;127.0.0.1;Camille Dufresne;Portail;Langue changée · français;;Fait',
    );
    expect(lines[6]).toContain(`;${reference};Fait`);
  });

  test('it has the filter of the list, and all its pages', async () => {
    const { portal } = opened;
    const busy = await aSuperUser(portal, 'Busy');
    const { pool } = portal.database;
    await pool.query(
      `insert into journal (account_id, number, at, actor_kind, actor_id, actor_name, command, command_id, args, outcome)
       select $1, 1 + n, now(), 'user', $2, '', 'order.refuse@1', gen_random_uuid(), '{"reason": "-1"}', 'done'
       from generate_series(1, 2500) n`,
      [busy.accountId, busy.userId],
    );
    const { body } = await ask(busy, 'group=orders', '/api/journal.csv');
    const lines = body.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2501);
    expect(new Set(lines).size).toBe(2501);
    expect(lines[0]).toContain('Date (UTC)');
  });

  test.each(['zone=Mars/Olympus', 'language=tlh', 'group=none'])('%s is refused', async (query) => {
    expect((await ask(user, query, '/api/journal.csv')).json()).toMatchObject({ code: 'request.malformed' });
  });
});

describe('sign-ins', () => {
  test('and failures are lines of the person’s account, and of nobody’s login of the office’s', async () => {
    const { portal } = opened;
    const { login } = await portal.database.tables
      .selectFrom('users')
      .select('login')
      .where('user_id', '=', user.userId)
      .executeTakeFirstOrThrow();
    await send(app, 'session.signIn@1', { login, password: 'not the right one' });
    await send(app, 'session.signIn@1', { login: 'nobody-at-all', password: 'not the right one' });
    const [failure] = (await journal(user, 'group=signIn')).rows;
    expect(failure).toMatchObject({
      command: 'session.signIn@1',
      actorKind: 'anonymous',
      actorName: 'Camille Dufresne',
      address: '127.0.0.1',
      outcome: 'signin.failed',
    });
    const office = await ask(operator, 'group=signIn');
    expect(office.body).toContain('signin.failed');
    expect(office.body).not.toContain('nobody-at-all');
    expect(office.body).not.toContain('Camille');
  });
});
