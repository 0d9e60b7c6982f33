import { setTimeout as sleep } from 'node:timers/promises';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { OpenDatabase } from './database.ts';
import { statement, statements } from './statement.ts';
import type { Tables } from './tables.ts';

const sum = statement<{ readonly sum: number }>('test sum', 'select $1::int + $2::int as sum');
const note = statement('test note', 'insert into notes (id, text) values ($1, $2)');
const held = statements<[{ readonly id: number }, { readonly text: string }]>([
  { name: 'test hold', text: 'select id from notes where id = $1 for update' },
  { name: 'test read held', text: 'select text from notes where id = $1' },
]);
const broken = statements<[never, { readonly one: number }]>([
  { name: 'test fail', text: 'select 1 / $1::int as never' },
  { name: 'test behind', text: 'select $1::int as one' },
]);

let database: OpenDatabase;

beforeAll(async () => {
  ({ database } = (await testPortal()).portal);
  await sql`create table notes (id integer primary key, text text not null)`.execute(database.tables);
});

const transact = <Result>(run: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result> =>
  database.tables.transaction().execute(run);
const rowsOf = async <Row>(query: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await query.execute(database.tables)).rows;
const textOf = async (id: number): Promise<string | undefined> =>
  (await rowsOf(sql<{ text: string }>`select text from notes where id = ${id}`))[0]?.text;

describe('a statement', () => {
  test('is parsed once by a connection', async () => {
    const kept = await transact(async (transaction) => {
      for (const one of [1, 2, 3]) expect(await sum(transaction, [one, 1])).toEqual([{ sum: one + 1 }]);
      return sql<{ calls: number }>`select (generic_plans + custom_plans)::int as calls
        from pg_prepared_statements where name = 'test sum'`.execute(transaction);
    });
    expect(kept.rows).toEqual([{ calls: 3 }]);
  });

  test.each([
    ['the name of another', 'test sum', 'select 1'],
    ['a name that PostgreSQL would cut', 'x'.repeat(64), 'select 1'],
    ['columns that it does not name', 'test star', 'select * from notes'],
    ['columns of a table that it does not name', 'test table star', 'select notes.* from notes'],
  ])('with %s is refused', (_, name, text) => {
    expect(() => statement(name, text)).toThrow();
  });
});

describe('statements that are sent together', () => {
  test('see what was committed while an earlier one waited', async () => {
    await note(database.tables, [1, 'before']);
    const { promise: isHeld, resolve } = Promise.withResolvers<void>();
    const changing = transact(async (transaction) => {
      await sql`update notes set text = 'after' where id = 1`.execute(transaction);
      resolve();
      await sleep(100);
    });
    await isHeld;
    expect(await transact((transaction) => held(transaction, [1]))).toEqual([
      [{ id: 1 }],
      [{ text: 'after' }],
    ]);
    await changing;
  });

  test('tell why the first failed, not that the others could not be run', async () => {
    const failing = transact((transaction) => broken(transaction, [0]));
    await expect(failing).rejects.toThrow('division by zero');
  });
});

describe('a transaction', () => {
  test('takes back what was done in it', async () => {
    const failing = transact(async (transaction) => {
      await note(transaction, [2, 'gone']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await textOf(2)).toBeUndefined();
  });

  test('in which nothing was asked leaves none open', async () => {
    await transact(async () => undefined);
    const open = await rowsOf(
      sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(open).toEqual([{ count: 0 }]);
  });

  test('goes back to a savepoint that was sent with what came behind it', async () => {
    await transact(async (transaction) => {
      await note(transaction, [3, 'stays']);
      await sql`savepoint change`.execute(transaction);
      await note(transaction, [4, 'goes']);
      await sql`rollback to savepoint change`.execute(transaction);
    });
    expect([await textOf(3), await textOf(4)]).toEqual(['stays', undefined]);
  });

  test('whose commit was sent behind a statement that failed keeps nothing', async () => {
    let last: Promise<unknown> | undefined;
    const failing = transact(async (transaction) => {
      await note(transaction, [5, 'gone']);
      last = note(transaction, [5, 'again']);
      last.catch(() => undefined);
    });
    await expect(failing).rejects.toThrow();
    await expect(last).rejects.toThrow('duplicate key');
    expect(await textOf(5)).toBeUndefined();
  });
});
