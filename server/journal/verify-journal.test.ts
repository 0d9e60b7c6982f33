import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { type JournalFinding, verifyJournal } from './verify-journal.ts';
import { writeJournal } from './write-journal.ts';

// A real database is tampered with as somebody would who owns it: the trigger is switched off first.

let opened: TestPortal;
let user: User;

beforeAll(async () => {
  opened = await testPortal();
  const { portal } = opened;
  user = await aSuperUser(portal);
  const operator = await anOperator(portal);
  const reference = await place(portal, user, { ownReference: 'é “quoted” \\ 1e21' });
  const { holder } = await invite(portal, reference);
  await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
  const control = { reference, control: 'phone', outcome: 'ok', comment: 'Rappelé\n2×' } as const;
  await run(portal, operator, 'order.control@1', control);
  await refusalOf(run(portal, operator, 'order.deliver@1', { reference }));
  await Promise.all(Array.from({ length: 20 }, () => place(portal, user)));
});

const of = async (
  accountId: string,
  noted?: Parameters<typeof verifyJournal>[1],
): Promise<JournalFinding> => {
  const findings = await verifyJournal(opened.portal.database.tables, noted);
  return findings.find((finding) => finding.accountId === accountId) as JournalFinding;
};

/** Does it, looks, and takes it back. */
async function tampered(sql: string, noted?: Parameters<typeof verifyJournal>[1]): Promise<JournalFinding> {
  const { pool } = opened.portal.database;
  await pool.query('create table kept as table journal; create table kept_heads as table journal_heads');
  await pool.query('alter table journal disable trigger journal_rows');
  await pool.query(sql.replaceAll('$account', `'${user.accountId}'`));
  const finding = await of(user.accountId, noted);
  await pool.query(`delete from journal; insert into journal select * from kept; drop table kept;
    delete from journal_heads; insert into journal_heads select * from kept_heads; drop table kept_heads;
    alter table journal enable trigger journal_rows`);
  return finding;
}

describe('an untouched journal', () => {
  test('follows from its first line to its head, whatever ran at once', async () => {
    const findings = await verifyJournal(opened.portal.database.tables);
    expect(findings.map(({ broken }) => broken)).toEqual(findings.map(() => undefined));
    expect(await of(user.accountId)).toMatchObject({ lines: 25, number: 25, older: 0, name: 'Aube Énergie' });
  });

  test('has a digest that anybody can compute again', async () => {
    const { pool } = opened.portal.database;
    const other = await aSuperUser(opened.portal);
    await writeLine(other, { b: 'É', a: [1, null], '10': true, '9': {} });
    const { rows } = await pool.query<{ chain: string; again: string }>(
      `select encode(line.chain, 'hex') as chain, encode(sha256(before.chain || int8send(2) || convert_to(
         '["' || line.account_id || '","2026-11-20T09:00:00.123000Z","user","' || line.actor_id ||
         '","","2001:db8::1","portal","order.place@1","' || line.command_id ||
         '",null,null,{"10":true,"9":{},"a":[1,null],"b":"É"},"done",null]', 'UTF8')), 'hex') as again
       from journal line join journal before using (account_id)
       where account_id = $1 and line.number = 2 and before.number = 1`,
      [other.accountId],
    );
    expect(rows[0]?.again).toBe(rows[0]?.chain);
  });

  test('stays so in what PostgreSQL makes of unusual values', async () => {
    const other = await aSuperUser(opened.portal);
    await writeLine(other, { zebra: [1e21, -0, 1e-7, { b: 1, a: '\u2028' }], gone: undefined, Z: 0.1 });
    expect(await of(other.accountId)).toMatchObject({ lines: 2, broken: undefined });
  });
});

function writeLine(actor: User, args: Readonly<Record<string, unknown>>): Promise<void> {
  return opened.portal.database.tables.transaction().execute((transaction) =>
    writeJournal(transaction, {
      actor,
      address: '2001:db8::1',
      origin: 'portal',
      command: 'order.place@1',
      commandId: crypto.randomUUID().toUpperCase(),
      args,
      secret: [],
      outcome: 'done',
      about: { accountId: actor.accountId },
      version: undefined,
      at: new Date('2026-11-20T09:00:00.123Z'),
    }),
  );
}

describe('what somebody did to the database', () => {
  const changes: [string, string][] = [
    ['the outcome', `outcome = 'right.missing'`],
    ['an argument', `args = args || '{"reference": "1"}'`],
    ['the time, by a microsecond', `at = at + interval '1 microsecond'`],
    ['who did it', 'actor_id = gen_random_uuid()'],
    ['the kind of who did it', `actor_kind = 'operator'`],
    ['a name', `actor_name = 'Mallory'`],
    ['the address', `address = '192.0.2.1'`],
    ['the origin', `origin = 'api'`],
    ['the command', `command = 'order.refuse@1'`],
    ['the id of the command', 'command_id = gen_random_uuid()'],
    ['the order', 'order_id = gen_random_uuid()'],
    ['whom it is about', 'about_user_id = gen_random_uuid()'],
    ['the version', 'version = 99'],
    ['the digest', `chain = sha256('x')`],
  ];
  test.each(changes)('%s of a line is seen', async (_, change) => {
    const { broken } = await tampered(
      `update journal set ${change} where account_id = $account and number = 7`,
    );
    expect(broken).toEqual({ number: 7, flaw: 'changed' });
  });

  test('every column is looked at', async () => {
    const { rows } = await opened.portal.database.pool.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'journal'`,
    );
    const tested = changes.map(([, change]) => change.split(' ')[0]);
    const other = ['account_id', 'number'];
    expect(rows.map(({ column_name }) => column_name).sort()).toEqual([...tested, ...other].sort());
  });

  test('a line taken from the middle is seen', async () => {
    const { broken } = await tampered('delete from journal where account_id = $account and number = 9');
    expect(broken).toEqual({ number: 9, flaw: 'missing' });
  });

  test('a line taken from the middle is seen when the others close up', async () => {
    const { broken } = await tampered(
      `delete from journal where account_id = $account and number = 9;
       update journal set number = -number where account_id = $account and number > 9;
       update journal set number = -number - 1 where account_id = $account and number < 0`,
    );
    expect(broken).toEqual({ number: 9, flaw: 'changed' });
  });

  test('lines taken from the beginning are seen', async () => {
    const { broken } = await tampered('delete from journal where account_id = $account and number < 3');
    expect(broken).toEqual({ number: 1, flaw: 'missing' });
  });

  test('lines taken from the end are seen', async () => {
    const { broken } = await tampered('delete from journal where account_id = $account and number > 20');
    expect(broken).toEqual({ number: 21, flaw: 'end' });
  });

  test('lines taken from the end are seen when the head is put back', async () => {
    const { broken } = await tampered(
      `delete from journal where account_id = $account and number > 20;
       update journal_heads set number = 20 where account_id = $account`,
    );
    expect(broken).toEqual({ number: 21, flaw: 'end' });
  });

  test('a head taken away is seen', async () => {
    const { broken } = await tampered('delete from journal_heads where account_id = $account');
    expect(broken).toEqual({ number: 1, flaw: 'end' });
  });

  test('a line put in is seen', async () => {
    const { broken } = await tampered(
      `update journal set number = -number where account_id = $account and number > 9;
       update journal set number = -number + 1 where account_id = $account and number < 0;
       insert into journal select account_id, 10, at, actor_kind, actor_id, actor_name, address, command,
         gen_random_uuid(), order_id, args, outcome, version, origin, about_user_id, chain
         from journal where account_id = $account and number = 9`,
    );
    expect(broken).toEqual({ number: 10, flaw: 'changed' });
  });

  test('a line added at the end is seen', async () => {
    const { broken } = await tampered(
      `insert into journal (account_id, number, at, actor_kind, actor_name, command, command_id, args, outcome)
       values ($account, 26, now(), 'system', 'x', 'order.place@1', gen_random_uuid(), '{}', 'done')`,
    );
    expect(broken).toEqual({ number: 26, flaw: 'unchained' });
  });

  test('two lines in each other’s place are seen', async () => {
    const { broken } = await tampered(
      `update journal set number = -1 where account_id = $account and number = 11;
       update journal set number = 11 where account_id = $account and number = 12;
       update journal set number = 12 where account_id = $account and number = -1`,
    );
    expect(broken).toEqual({ number: 11, flaw: 'changed' });
  });

  test('digests taken away, as if the lines were old, are seen', async () => {
    const { broken } = await tampered(
      'update journal set chain = null where account_id = $account and number < 5',
    );
    expect(broken).toEqual({ number: 5, flaw: 'changed' });
  });

  test('a chain written anew is seen by who noted its head', async () => {
    const before = await of(user.accountId);
    const cut = `delete from journal where account_id = $account and number > 20;
      update journal_heads set number = 20, chain =
        (select chain from journal where account_id = $account and number = 20) where account_id = $account`;
    expect((await tampered(cut)).broken).toBeUndefined();
    expect((await tampered(cut, [before])).broken).toEqual({ number: 25, flaw: 'noted' });
    const other = { ...before, number: 12 };
    expect((await of(user.accountId, [other])).broken).toEqual({ number: 12, flaw: 'noted' });
    expect((await of(user.accountId, [before])).broken).toBeUndefined();
  });

  test('an account taken away whole is seen by who noted its head', async () => {
    const gone = { accountId: crypto.randomUUID(), number: 3, chain: 'ab' };
    expect((await of(gone.accountId, [gone])).broken).toEqual({ number: 3, flaw: 'noted' });
  });
});

test('lines from before the chain keep their numbers, and the chain begins behind them', async () => {
  const { portal } = opened;
  const { pool } = portal.database;
  const old = await aSuperUser(portal);
  await pool.query('alter table journal disable trigger journal_rows');
  await pool.query('update journal set number = 40, chain = null where account_id = $1', [old.accountId]);
  await pool.query(
    `update journal_heads set number = 40, chain = decode(repeat('00', 32), 'hex') where account_id = $1`,
    [old.accountId],
  );
  await pool.query('alter table journal enable trigger journal_rows');
  await place(portal, old);
  expect(await of(old.accountId)).toMatchObject({ older: 1, lines: 1, number: 41, broken: undefined });
});
