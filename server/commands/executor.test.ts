import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { execute } from './executor.ts';

// What every command has in common; what each does has its own tests.

let opened: TestPortal;
let user: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
});

const placing = { product: 'mail-simple-1y', composition, language: 'fr' } as const;
const ask = (id: string, args: unknown = placing, actor: User = user) =>
  execute(opened.portal, { id, name: 'order.place@1', args, actor });
const count = async (table: 'journal' | 'orders' | 'commands'): Promise<number> => {
  const { portal } = opened;
  const row = await portal.database.tables
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
};

describe('arguments that no table can keep', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

  test.each([
    ['a zero character', { ...placing, instructions: 'a\0b' }],
    ['half a character', { ...placing, instructions: 'a\ud800b' }],
    [
      'half a character in a field within',
      { ...placing, composition: { ...composition, surname: '\udc00' } },
    ],
    ['a hundred levels', { ...placing, more: nested(100) }],
    ['sixty thousand levels', { ...placing, more: nested(60_000) }],
  ])('such as %s are refused', async (_, args) => {
    expect(await refusalOf(ask(crypto.randomUUID(), args))).toBe('command.invalidArguments');
  });

  test('do not hide a guess at a login from the journal', async () => {
    const { portal } = opened;
    const args = { login: 'nobody\ud800', password: 'three wrong words' };
    const id = crypto.randomUUID();
    const guess = execute(portal, { id, name: 'session.signIn@1', args, actor: { kind: 'anonymous' } });
    expect(await refusalOf(guess)).toBe('command.invalidArguments');
  });
});

describe('a command', () => {
  test('that comes twice is done once and answers the same', async () => {
    const id = crypto.randomUUID();
    const first = await ask(id);
    const before = await count('orders');
    expect(await ask(id)).toEqual(first);
    expect(await count('orders')).toBe(before);
  });

  test('that comes ten times at once is done once', async () => {
    const before = await count('orders');
    const id = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(id)));
    expect(new Set(answers.map(({ result }) => result.reference)).size).toBe(1);
    expect(await count('orders')).toBe(before + 1);
  });

  test('is told from another one under the same id', async () => {
    const id = crypto.randomUUID();
    await ask(id);
    expect(await refusalOf(ask(id, { ...placing, language: 'en' }))).toBe('command.idReused');
  });

  test('of somebody else under the same id does not get the answer', async () => {
    const id = crypto.randomUUID();
    await ask(id);
    const { userId: _, ...rest } = user;
    const colleague = { ...rest, userId: (await aSuperUser(opened.portal)).userId };
    expect(await refusalOf(ask(id, placing, colleague))).toBe('command.idReused');
  });

  test('may have its members in any order', async () => {
    const id = crypto.randomUUID();
    const first = await ask(id);
    const turned = {
      language: 'fr',
      composition: Object.fromEntries(Object.entries(composition).reverse()),
      product: placing.product,
    };
    expect(await ask(id, turned)).toEqual(first);
  });

  test('names the fields that are wrong', async () => {
    const wrong = {
      ...placing,
      product: 'mail-for-ever',
      composition: { ...composition, emailAddress: 'nobody' },
    };
    await expect(ask(crypto.randomUUID(), wrong)).rejects.toMatchObject({
      code: 'command.invalidArguments',
      detail: { fields: ['product', 'composition.emailAddress'] },
    });
  });

  test('under an id that is none is refused', async () => {
    expect(await refusalOf(ask('1 or 1=1'))).toBe('command.invalidArguments');
  });
});

describe('a refusal', () => {
  test('is kept: the same command is refused again even when it would now be allowed', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const id = crypto.randomUUID();
    const deliver = () =>
      execute(portal, { id, name: 'order.deliver@1', args: { reference }, actor: operator });
    expect(await refusalOf(deliver())).toBe('order.requestMissing');
    const { holder } = await invite(portal, reference);
    await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    expect(await refusalOf(deliver())).toBe('order.requestMissing');
  });

  test('leaves nothing of the change but its line in the journal', async () => {
    const { portal } = opened;
    const login = `twice${crypto.randomUUID().slice(0, 8)}`;
    const superUser = { name: 'Anaïs', login, mail: 'anais@aube.example', language: 'fr' } as const;
    await run(portal, operator, 'account.open@1', { name: 'One', plan: 'monthly', superUser });
    const other = { ...superUser, mail: 'other.anais@aube.example' };
    const opening = run(portal, operator, 'account.open@1', {
      name: 'Two',
      plan: 'monthly',
      superUser: other,
    });
    expect(await refusalOf(opening)).toBe('user.loginTaken');
    const accounts = await portal.database.tables.selectFrom('accounts').select('name').execute();
    expect(accounts.map(({ name }) => name)).not.toContain('Two');
    const last = await portal.database.tables
      .selectFrom('journal')
      .select(['command', 'outcome'])
      .where('account_id', '=', portal.officeId)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    expect(last).toEqual({ command: 'account.open@1', outcome: 'user.loginTaken' });
  });
});

describe('a fault', () => {
  test('takes everything back, and the same id may be tried again', async () => {
    const { portal } = opened;
    const broken = { ...portal, platform: { ...portal.platform, newId: () => 'no id' } };
    const id = crypto.randomUUID();
    const before = [await count('orders'), await count('journal'), await count('commands')];
    await expect(execute(broken, { id, name: 'order.place@1', args: placing, actor: user })).rejects.toThrow(
      'uuid',
    );
    expect([await count('orders'), await count('journal'), await count('commands')]).toEqual(before);
    await expect(ask(id)).resolves.toBeDefined();
  });

  test('of the last statement, behind which the commit is sent, is told and takes everything back', async () => {
    const { database } = opened.portal;
    const before = [await count('orders'), await count('journal'), await count('commands')];
    const id = crypto.randomUUID();
    await database.pool.query(`alter table journal add constraint unwritable check (command_id <> '${id}')`);
    await expect(ask(id)).rejects.toThrow('unwritable');
    expect([await count('orders'), await count('journal'), await count('commands')]).toEqual(before);
    await database.pool.query('alter table journal drop constraint unwritable');
    expect((await ask(id)).version).toBeGreaterThan(0);
  });
});

describe('versions', () => {
  test('of an account grow with its changes and stamp what they touched', async () => {
    const { tables } = opened.portal.database;
    const one = await aSuperUser(opened.portal);
    const version = async (): Promise<number> =>
      (
        await tables
          .selectFrom('accounts')
          .select('version')
          .where('account_id', '=', one.accountId)
          .executeTakeFirstOrThrow()
      ).version;
    const before = await version();
    const reference = await place(opened.portal, one);
    const after = await version();
    expect(after).toBeGreaterThan(before);
    const order = await tables
      .selectFrom('orders')
      .select('version')
      .where('reference', '=', reference)
      .executeTakeFirst();
    expect(order?.version).toBe(after);
  });
});

describe('the journal', () => {
  test('has who did what, and no secret', async () => {
    const { portal } = opened;
    const secret = 'a'.repeat(43);
    const setting = run(portal, { kind: 'anonymous' }, 'password.set@1', {
      link: secret,
      password: 'very secret words',
    });
    expect(await refusalOf(setting)).toBe('link.unknown');
    const rows = await portal.database.tables.selectFrom('journal').selectAll().execute();
    expect(rows.some(({ command }) => command === 'password.set@1')).toBe(true);
    const text = JSON.stringify([
      rows,
      await portal.database.tables.selectFrom('commands').selectAll().execute(),
    ]);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('very secret words');
  });

  test('cannot be changed, emptied or shortened', async () => {
    const { pool } = opened.portal.database;
    await expect(pool.query(`update journal set outcome = 'done'`)).rejects.toThrow('append-only');
    await expect(pool.query('delete from journal')).rejects.toThrow('append-only');
    await expect(pool.query('truncate journal')).rejects.toThrow('append-only');
  });
});
