import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openCluster } from '../server/database/cluster.ts';
import type { Tables } from '../server/database/tables.ts';
import { type BrokenLine, type NotedHead, verifyJournal } from '../server/journal/verify-journal.ts';
import { readSettings } from '../server/settings.ts';

// `npm run verify-journal [-- <file>]`: whether the journal of every account is whole, beside a server that runs or
// without one. Prints the head of each chain; with a file of earlier output, also whether those heads still stand in it.

const flaws: Readonly<Record<BrokenLine['flaw'], string>> = {
  changed: 'it is not what was written, or the line before it is not',
  missing: 'it is missing',
  unchained: 'it was put there by hand: it has no digest',
  end: 'the end is not where the journal’s head says: lines were taken away or added here',
  noted: 'it is not the line that was noted: the chain was written anew',
};

try {
  const noted = process.argv[2] === undefined ? [] : readNotes(process.argv[2]);
  const { connection, close } = await reach();
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool(connection) }) });
  try {
    const findings = await verifyJournal(db, noted);
    for (const { accountId, number, chain, lines, older, name } of findings) {
      const before = older === 0 ? '' : `, ${older} older than the chain`;
      console.log(`${accountId} ${number} ${chain}  ${name}: ${lines} lines${before}`);
    }
    for (const { accountId, name, broken } of findings) {
      if (broken === undefined) continue;
      console.error(`BROKEN: account ${accountId} ${name}, line ${broken.number}: ${flaws[broken.flaw]}`);
      process.exitCode = 1;
    }
    if (process.exitCode === undefined) console.log('Every line follows from the one before it.');
  } finally {
    await db.destroy();
    await close();
  }
} catch (error) {
  console.error(`The journal was not verified: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

/** The first three words of each line that this printed earlier. */
function readNotes(file: string): readonly NotedHead[] {
  const lines = readFileSync(file, 'utf8').matchAll(/^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})\b/gm);
  const notes = [...lines].map(([, accountId = '', number, chain = '']) => ({
    accountId,
    number: Number(number),
    chain,
  }));
  if (notes.length === 0) throw new Error(`${file} has no line that an earlier run printed`);
  return notes.filter(({ number }) => number > 0);
}

/** The database that the server would open; one of the data directory is joined where it runs, else started and stopped. */
async function reach(): Promise<{ readonly connection: pg.PoolConfig; readonly close: () => Promise<void> }> {
  const { databaseUrl, dataDirectory } = readSettings(process.env);
  if (databaseUrl !== undefined) {
    return { connection: { connectionString: databaseUrl }, close: async () => undefined };
  }
  const directory = join(dataDirectory, 'postgres');
  if (!existsSync(directory)) throw new Error(`there is no database in ${dataDirectory}; set DATA_DIR`);
  const cluster = await openCluster({ directory });
  const running = cluster.pid();
  await cluster.ensureRunning();
  const isOurs = cluster.pid() !== running;
  return {
    connection: { ...cluster.connection },
    close: async () => {
      if (isOurs) await cluster.stop();
    },
  };
}
