import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { Origin } from '#core/portal/journal-views.ts';
import { statement } from '../database/statement.ts';
import type { Tables } from '../database/tables.ts';
import { type JournalLine, journalTime, lineText } from './line-text.ts';

export interface JournalEntry {
  readonly actor: Actor;
  readonly address: string | undefined;
  readonly origin: Origin;
  readonly command: string;
  readonly commandId: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Arguments that the journal must not know. */
  readonly secret: readonly string[];
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
  readonly about: JournalSubject;
  readonly version: number | undefined;
  readonly at: Date;
}

/** What a line is about. */
export interface JournalSubject {
  readonly accountId: string;
  readonly orderId?: string;
  /** The person: whose login or link it was, who was added, changed or blocked. */
  readonly userId?: string;
}

/** The outcome of a command that was claimed, for whoever sends it again. */
interface SettledCommand {
  /** Whose command it is. */
  readonly accountId: string;
  readonly outcome: object;
}

/** Adds the line of one command (LOG-1), and its outcome where it is kept, in the command's own transaction. */
export async function writeJournal(
  transaction: Transaction<Tables>,
  entry: JournalEntry,
  settled?: SettledCommand,
): Promise<void> {
  const { actor, about } = entry;
  const line: JournalLine = {
    accountId: about.accountId,
    at: journalTime(entry.at),
    actorKind: actor.kind,
    actorId: actorId(actor) ?? null,
    // People are named when the journal is read: from here their names could never be erased.
    actorName: actor.kind === 'system' ? actor.name : '',
    address: entry.address ?? null,
    origin: entry.origin,
    command: entry.command,
    commandId: entry.commandId,
    orderId: about.orderId ?? null,
    aboutUserId: about.userId ?? null,
    args: asStored(abridge(entry.args, entry.secret)),
    outcome: entry.outcome,
    version: entry.version ?? null,
  };
  const parameters = appended(line);
  if (settled === undefined) await append(transaction, parameters);
  else await settle(transaction, [...parameters, settled.accountId, JSON.stringify(settled.outcome)]);
}

/** In the order of {@link appending}. */
function appended(line: JournalLine): readonly unknown[] {
  return [
    line.accountId,
    Buffer.from(lineText(line)),
    line.at,
    line.actorKind,
    line.actorId,
    line.actorName,
    line.address,
    line.origin,
    line.command,
    line.commandId,
    line.orderId,
    line.aboutUserId,
    JSON.stringify(line.args),
    line.outcome,
    line.version,
  ];
}

/**
 * Numbers and chains the line where the account's head is held, and adds it, in one statement. The head is held from
 * here to the commit: whatever else a transaction does comes before.
 */
const appending = `head as (
    insert into journal_heads as old (account_id, number, chain)
    values ($1, 1, sha256(decode(repeat('00', 32), 'hex') || int8send(1) || $2::bytea))
    on conflict (account_id) do update set number = old.number + 1,
      chain = sha256(old.chain || int8send(old.number + 1) || $2::bytea)
    returning number, chain)
  insert into journal (account_id, number, at, actor_kind, actor_id, actor_name, address, origin, command,
    command_id, order_id, about_user_id, args, outcome, version, chain)
  select $1::uuid, number, $3, $4, $5, $6, $7, $8, $9, $10::uuid, $11, $12, $13, $14, $15::bigint, chain
  from head`;

const append = statement('append to journal', `with ${appending}`);
const settle = statement(
  'settle command',
  `with settled as (
    update commands set outcome = $17, version = coalesce($15::bigint, 0) where account_id = $16 and command_id = $10::uuid),
  ${appending}`,
);

function actorId(actor: Actor): string | undefined {
  if (actor.kind === 'holder') return actor.invitationId;
  if (actor.kind === 'apiUser') return actor.apiUserId;
  return 'userId' in actor ? actor.userId : undefined;
}

/** Without what JSON does not carry: the digest is over what will be read again. */
function asStored(args: object): object {
  return JSON.parse(JSON.stringify(args)) as object;
}

/** Beyond this a text stands in its own table; the journal keeps its digest. */
const longest = 2500;

function abridge(args: Readonly<Record<string, unknown>>, secret: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([field]) => !secret.includes(field))
      .map(([field, value]) => [
        field,
        typeof value === 'string' && (value.length > longest || value.startsWith('-----BEGIN'))
          ? `sha256:${createHash('sha256').update(value).digest('hex')}`
          : value,
      ]),
  );
}
