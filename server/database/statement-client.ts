import type { Writable } from 'node:stream';
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';

/** One statement under the name by which a connection keeps it. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

const registered = new Map<string, readonly Part[]>();

const longestName = 63;
const taken = new Set<string>();

/**
 * From now on connections keep what this text stands for.
 * @throws Error for a name that is taken or too long, and for a `*`: after a migration, which another server may have run,
 *   PostgreSQL would refuse a statement whose columns are no longer what they were
 */
export function register(text: string, parts: readonly Part[]): void {
  for (const part of parts) {
    if (taken.has(part.name)) throw new Error(`there are two statements named "${part.name}"`);
    if (part.name.length > longestName) throw new Error(`"${part.name}" is longer than ${longestName}`);
    if (/(?:select |returning |\.)\*/.test(part.text))
      throw new Error(`"${part.name}" does not name its columns`);
    taken.add(part.name);
  }
  registered.set(text, parts);
}

/** They only open something, tell nothing, and are sent together with what comes next. */
const openings = { transaction: 'start transaction', savepoint: 'savepoint change' } as const;
const isOpening = (text: string): boolean => Object.values<string>(openings).includes(text);

type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>;
type Ask = (...asked: readonly unknown[]) => Promise<Answer>;

/**
 * A connection that saves turns: it keeps registered statements by their names, and what is asked before anything is awaited
 * leaves in one piece. PostgreSQL answers each in its order.
 */
export class StatementClient extends pg.Client {
  #opening: readonly string[] = [];
  #isGathering = false;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
  }

  override query(...asked: readonly unknown[]): never {
    const [text, values, callback] = asked;
    const ask = (super.query as unknown as Ask).bind(this);
    if (typeof text !== 'string' || callback !== undefined) return ask(...asked) as never;
    if (isOpening(text)) {
      this.#opening = [...this.#opening, text];
      return Promise.resolve(opened) as never;
    }
    this.#gather();
    const opening = this.#opening.map((begun) => ask(begun));
    this.#opening = [];
    const parts = registered.get(text);
    const answers = parts?.map((part) => ask({ ...part, values })) ?? [ask(...asked)];
    return (answers.length === 1 && opening.length === 0
      ? answers[0]
      : together(opening, answers)) as unknown as never;
  }

  /** Holds back what is written until whoever asks waits. */
  #gather(): void {
    if (this.#isGathering) return;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Writable } }).connection;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

const opened: Answer = { command: '', rowCount: null, rows: [] };

async function together(
  opening: readonly Promise<Answer>[],
  answers: readonly Promise<Answer>[],
): Promise<Answer> {
  const settled = await Promise.allSettled([...opening, ...answers]);
  // The first that failed is why the others did.
  const failed = settled.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  const told = settled.slice(opening.length).map((each) => (each as PromiseFulfilledResult<Answer>).value);
  return told.length === 1 ? (told[0] as Answer) : { ...opened, rows: told.map(({ rows }) => rows) };
}

/** Kysely over such connections. */
export class StatementDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new StatementDriver({ pool: this.#pool });
  }
}

class StatementDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (Object.values(settings).some((setting) => setting !== undefined))
      return super.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw(openings.transaction));
  }
}
