import { CompiledQuery, type Kysely } from 'kysely';
import { type Part, register } from './statement-client.ts';
import type { Tables } from './tables.ts';

/** Whatever runs statements: all tables, or a transaction. */
export type Runs = Pick<Kysely<Tables>, 'executeQuery'>;

/**
 * A statement that comes with nearly every command: each connection parses and plans it once. Planning a join of ten tables
 * takes longer than everything else that a command asks for.
 * @param name unique, at most 63 characters
 * @param text names its columns
 */
export function statement<Row = never>(
  name: string,
  text: string,
): (db: Runs, parameters: readonly unknown[]) => Promise<readonly Row[]> {
  register(text, [{ name, text }]);
  return (db, parameters) => run<Row>(db, text, parameters);
}

/**
 * Statements that are sent together and run one after the other, each seeing what was committed when its turn came; all have
 * the same parameters.
 * @returns the rows of each
 */
export function statements<Rows extends readonly unknown[]>(
  parts: readonly Part[],
): (
  db: Runs,
  parameters: readonly unknown[],
) => Promise<{ readonly [Of in keyof Rows]: readonly Rows[Of][] }> {
  const texts = parts.map(({ text }) => text).join(';\n');
  register(texts, parts);
  return async (db, parameters) =>
    (await run(db, texts, parameters)) as { readonly [Of in keyof Rows]: readonly Rows[Of][] };
}

async function run<Row>(db: Runs, text: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]) as CompiledQuery<Row>)).rows;
}
