import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { type JournalLine, lineText } from './line-text.ts';

/** The last line of an account's journal, as somebody noted it elsewhere. */
export interface NotedHead {
  readonly accountId: string;
  readonly number: number;
  /** Lower-case hexadecimal. */
  readonly chain: string;
}

/** What was found in one account's journal. */
export interface JournalFinding extends NotedHead {
  readonly name: string;
  /** Lines with a digest. */
  readonly lines: number;
  /** Lines from before there were digests: nothing is known about them. */
  readonly older: number;
  /** The first thing that is wrong; undefined when every line follows from the one before. */
  readonly broken?: BrokenLine | undefined;
}

/**
 * - `changed`: the digest does not follow from the line and the one before it: one of the two was changed, put here,
 *   or moved;
 * - `missing`: there is no such line, though there is a later one;
 * - `unchained`: it has no digest, though an earlier one has;
 * - `end`: the account's head knows another last line: lines were taken from the end, or added without it;
 * - `noted`: the line is not the one that was noted elsewhere: the chain was written anew.
 */
export interface BrokenLine {
  readonly number: number;
  readonly flaw: 'changed' | 'end' | 'missing' | 'noted' | 'unchained';
}

/**
 * Follows the chain of every account's journal from its first line to its head, in one snapshot, so that the portal
 * may go on writing.
 * @param noted heads of earlier runs, which must stand in today's chains
 */
export function verifyJournal(
  db: Kysely<Tables>,
  noted: readonly NotedHead[] = [],
): Promise<readonly JournalFinding[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const accounts = await transaction
        .selectFrom('accounts')
        .leftJoin('journal_heads as head', 'head.account_id', 'accounts.account_id')
        .select(['accounts.account_id', 'name', 'head.number', 'head.chain'])
        .orderBy('opened_at')
        .orderBy('accounts.account_id')
        .execute();
      const findings: JournalFinding[] = [];
      for (const account of accounts) {
        const earlier = noted.filter(({ accountId }) => accountId === account.account_id);
        findings.push(await verifyAccount(transaction, { account, noted: earlier }));
      }
      const known = new Set(accounts.map(({ account_id }) => account_id));
      return [...findings, ...noted.filter(({ accountId }) => !known.has(accountId)).map(goneAccount)];
    });
}

interface Account {
  readonly account_id: string;
  readonly name: string;
  readonly number: number | null;
  readonly chain: Buffer | null;
}

async function verifyAccount(
  transaction: Transaction<Tables>,
  { account, noted }: { readonly account: Account; readonly noted: readonly NotedHead[] },
): Promise<JournalFinding> {
  const walk = new ChainWalk(noted);
  for (let after = 0; ; ) {
    const page = await nextLines(transaction, account.account_id, after);
    for (const line of page) walk.take(line);
    const last = page.at(-1);
    if (last === undefined) break;
    after = Number(last.number);
  }
  return {
    accountId: account.account_id,
    name: account.name,
    ...walk.end({ number: Number(account.number ?? 0), chain: account.chain ?? nothing }),
  };
}

const nothing = Buffer.alloc(32);

type Line = Awaited<ReturnType<typeof nextLines>>[number];

/** Times come as text: a Date would lose the microseconds, where a change could hide. */
function nextLines(transaction: Transaction<Tables>, accountId: string, after: number) {
  return transaction
    .selectFrom('journal')
    .selectAll()
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('time'))
    .where('account_id', '=', accountId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(2000)
    .execute();
}

/** Goes through one account's lines in their order and keeps the first thing that is wrong. */
class ChainWalk {
  readonly #noted: ReadonlyMap<number, string>;
  #number = 0;
  #chain: Buffer = nothing;
  #lines = 0;
  #older = 0;
  #broken: BrokenLine | undefined;

  constructor(noted: readonly NotedHead[]) {
    this.#noted = new Map(noted.map(({ number, chain }) => [number, chain]));
  }

  take(row: Line): void {
    const number = Number(row.number);
    if (row.chain === null && this.#lines === 0) {
      this.#older++;
      this.#number = number;
      return;
    }
    const expected = this.#number + 1;
    if (number !== expected) this.#break({ number: expected, flaw: 'missing' });
    else if (row.chain === null) this.#break({ number, flaw: 'unchained' });
    else if (!digest(this.#chain, row).equals(row.chain)) this.#break({ number, flaw: 'changed' });
    else if ((this.#noted.get(number) ?? row.chain.toString('hex')) !== row.chain.toString('hex')) {
      this.#break({ number, flaw: 'noted' });
    }
    this.#lines++;
    this.#number = number;
    this.#chain = row.chain ?? this.#chain;
  }

  end(head: { readonly number: number; readonly chain: Buffer }): Omit<JournalFinding, 'accountId' | 'name'> {
    if (head.number !== this.#number || !head.chain.equals(this.#chain)) {
      this.#break({ number: Math.min(head.number, this.#number) + 1, flaw: 'end' });
    }
    const beyond = [...this.#noted.keys()].find((number) => number > this.#number);
    if (beyond !== undefined) this.#break({ number: beyond, flaw: 'noted' });
    return {
      number: this.#number,
      chain: this.#chain.toString('hex'),
      lines: this.#lines,
      older: this.#older,
      broken: this.#broken,
    };
  }

  #break(broken: BrokenLine): void {
    this.#broken ??= broken;
  }
}

function digest(before: Buffer, row: Line): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(row.number));
  return createHash('sha256')
    .update(before)
    .update(number)
    .update(lineText(lineOf(row)))
    .digest();
}

function lineOf(row: Line): JournalLine {
  return {
    accountId: row.account_id,
    at: row.time,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    address: row.address,
    origin: row.origin,
    command: row.command,
    commandId: row.command_id,
    orderId: row.order_id,
    aboutUserId: row.about_user_id,
    args: row.args,
    outcome: row.outcome,
    version: row.version === null ? null : Number(row.version),
  };
}

function goneAccount({ accountId, number, chain }: NotedHead): JournalFinding {
  return { accountId, number, chain, name: '', lines: 0, older: 0, broken: { number, flaw: 'noted' } };
}
