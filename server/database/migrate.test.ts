import pg from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { connectTo } from '../../tests/server/connect-to.ts';
import { administer } from '../../tests/server/global-setup.ts';
import '../../tests/server/provided.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

let connection: pg.ClientConfig;

beforeAll(async () => {
  const { template: _, ...place } = inject('database');
  const database = `paraphe_migrate_${process.pid}_${Date.now().toString(36)}`;
  await administer(place, `create database ${database}`);
  connection = connectTo({ ...place, database });
  return () => administer(place, `drop database ${database} with (force)`);
});

const one: Migration = { name: '001-one', sql: 'create table one (a int)', checksum: '1' };
const two: Migration = { name: '002-two', sql: 'create table two (a int)', checksum: '2' };
const wrong: Migration = {
  name: '003-wrong',
  sql: 'create table three (a int); select nonsense',
  checksum: '3',
};

async function tables(): Promise<readonly string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(
    `select tablename from pg_tables where schemaname = 'public' order by 1`,
  );
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

describe('migrations', () => {
  test('run in order and once, however many servers start together', async () => {
    await migrate({ connection, migrations: [one] });
    await Promise.all([1, 2, 3].map(() => migrate({ connection, migrations: [one, two] })));
    expect(await tables()).toEqual(['migrations', 'one', 'two']);
  });

  test('that fail leave nothing, and can be mended and run again', async () => {
    await expect(migrate({ connection, migrations: [one, two, wrong] })).rejects.toThrow('003-wrong failed');
    expect(await tables()).toEqual(['migrations', 'one', 'two']);
  });

  test('that were changed after they ran stop the start', async () => {
    const changed = { ...two, checksum: 'other' };
    await expect(migrate({ connection, migrations: [one, changed] })).rejects.toThrow('changed after it ran');
  });

  test('of a newer version stop the start', async () => {
    await expect(migrate({ connection, migrations: [one] })).rejects.toThrow('newer Paraphe (002-two)');
  });

  test('have names in order without gaps, and every table the account it belongs to', () => {
    const found = readMigrations();
    expect(found.map(({ name }) => name.slice(0, 3))).toEqual(
      found.map((_, index) => String(index + 1).padStart(3, '0')),
    );
    for (const { sql } of found) {
      for (const [, table, columns] of sql.matchAll(/create table (\w+) \(([\s\S]*?)\n\);/g)) {
        expect([table, columns?.includes('account_id uuid')]).toEqual([table, true]);
      }
    }
  });
});
