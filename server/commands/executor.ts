import { sql, type Transaction } from 'kysely';
import { type Actor, isPermitted } from '#core/accounts/actor.ts';
import {
  type CommandArguments,
  type CommandName,
  type CommandResult,
  commandCatalogue,
} from '#core/commands/catalogue.ts';
import type { CommandDefinition } from '#core/commands/definition.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal, type RefusalDetail } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';
import { type JournalEntry, writeJournal } from '../journal/write-journal.ts';
import type { Portal } from '../portal.ts';
import { fingerprint } from './fingerprint.ts';
import type { Change, Handler, Running } from './handler.ts';
import { refusePrivateKeys } from './refuse-private-keys.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { handlers } from './registry.ts';
import { validate } from './validate.ts';

export interface CommandCall<Name extends CommandName = CommandName> {
  readonly id: string;
  readonly name: Name;
  readonly args: unknown;
  readonly actor: Actor;
  /** Where it came from, for the journal. */
  readonly address?: string | undefined;
}

export interface Executed<Name extends CommandName = CommandName> {
  readonly result: CommandResult<Name>;
  /** A new session's token, or null when the session ended; undefined when sessions are not concerned. */
  readonly session?: string | null | undefined;
}

/** Outcomes that carry a secret or a session are not kept: asking again does it again, harmlessly. */
const unkept: ReadonlySet<CommandName> = new Set(['session.signIn@1', 'session.signOut@1']);

/**
 * Runs one command in one transaction: the change, its journal line, its outcome. A refusal takes the change back and
 * keeps the outcome; a fault takes everything back.
 * @throws Refusal the domain's no, also a repeated one
 */
export async function execute<Name extends CommandName>(
  portal: Portal,
  call: CommandCall<Name>,
): Promise<Executed<Name>> {
  const { name, actor } = call;
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(call.id)) {
    throw new Refusal('command.invalidArguments', { fields: ['id'] });
  }
  refuseUnstorable(call.args);
  refusePrivateKeys(call.args);
  const args = validate(name, call.args);
  checkPermission(name, actor);
  const change = await prepare(portal, actor, name, args);
  const after: (() => void)[] = [];
  const settled = await portal.database.tables
    .transaction()
    .execute((transaction) => settle({ portal, call, args, change, transaction, after }));
  for (const effect of after) effect();
  if ('code' in settled.outcome) throw new Refusal(settled.outcome.code, settled.outcome.detail);
  return { result: settled.outcome.result as CommandResult<Name>, session: settled.session };
}

function checkPermission(name: CommandName, actor: Actor): void {
  const { permitted } = commandCatalogue[name];
  if (permitted.some((permission) => isPermitted(actor, permission))) return;
  throw new Refusal(actor.kind === 'anonymous' ? 'signin.required' : 'right.missing');
}

/** A refusal of the preparation is an outcome like any other: kept and journaled. */
async function prepare<Name extends CommandName>(
  portal: Portal,
  actor: Actor,
  name: Name,
  args: CommandArguments<Name>,
): Promise<Change<Name>> {
  try {
    return await (handlers[name] as Handler<Name>)({ portal, actor, args });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return () => Promise.reject(error);
  }
}

type Outcome = { readonly result: unknown } | { readonly code: ErrorCode; readonly detail: RefusalDetail };

interface Settled {
  readonly outcome: Outcome;
  readonly session?: string | null | undefined;
}

interface Settling<Name extends CommandName> {
  readonly portal: Portal;
  readonly call: CommandCall<Name>;
  readonly args: CommandArguments<Name>;
  readonly change: Change<Name>;
  readonly transaction: Transaction<Tables>;
  readonly after: (() => void)[];
}

async function settle<Name extends CommandName>(settling: Settling<Name>): Promise<Settled> {
  const { portal, call, args, change, transaction, after } = settling;
  const { secret, guessable } = commandCatalogue[call.name] as CommandDefinition;
  const accountId = 'accountId' in call.actor ? call.actor.accountId : portal.officeId;
  const now = portal.platform.now();
  const kept = !unkept.has(call.name);
  if (kept) {
    const mark = fingerprint({
      actor: call.actor,
      name: call.name,
      args: args as object as Record<string, unknown>,
      guessable,
    });
    const earlier = await claim(transaction, {
      accountId,
      commandId: call.id,
      name: call.name,
      fingerprint: mark,
      at: now,
    });
    if (earlier !== undefined) return { outcome: earlier };
  }
  const notes: Notes = { about: { accountId }, hidden: [], versions: new Map(), session: undefined };
  const outcome = await attempt(change, running(settling, now, notes));
  if ('code' in outcome) {
    after.length = 0;
    notes.versions.clear();
    notes.session = undefined;
  }
  if (kept) {
    await transaction
      .updateTable('commands')
      .set({ outcome: JSON.stringify(outcome) })
      .where('account_id', '=', accountId)
      .where('command_id', '=', call.id)
      .execute();
  }
  const entry: JournalEntry = {
    actor: call.actor,
    address: call.address,
    command: call.name,
    commandId: call.id,
    args: args as object as Record<string, unknown>,
    secret: [...secret, ...notes.hidden],
    outcome: 'code' in outcome ? outcome.code : 'done',
    about: notes.about,
    version: await notes.versions.get(notes.about.accountId),
    at: now,
  };
  await writeJournal(transaction, entry);
  return { outcome, session: notes.session };
}

/** @returns the stored outcome when the command ran before; a concurrent one is waited for */
async function claim(
  transaction: Transaction<Tables>,
  {
    accountId,
    commandId,
    ...row
  }: { accountId: string; commandId: string; name: string; fingerprint: Uint8Array; at: Date },
): Promise<Outcome | undefined> {
  const claimed = await transaction
    .insertInto('commands')
    .values({ account_id: accountId, command_id: commandId, ...row, outcome: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return undefined;
  const earlier = await transaction
    .selectFrom('commands')
    .select(['fingerprint', 'outcome'])
    .where('account_id', '=', accountId)
    .where('command_id', '=', commandId)
    .executeTakeFirstOrThrow();
  if (Buffer.compare(earlier.fingerprint, row.fingerprint) !== 0) throw new Refusal('command.idReused');
  return earlier.outcome as Outcome;
}

/** Runs the change behind a savepoint, so that a refusal leaves none of it. */
async function attempt<Name extends CommandName>(change: Change<Name>, running: Running): Promise<Outcome> {
  await sql`savepoint change`.execute(running.transaction);
  try {
    return { result: await change(running) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint change`.execute(running.transaction);
    return { code: error.code, detail: error.detail };
  }
}

interface Notes {
  about: { readonly accountId: string; readonly orderId?: string };
  readonly hidden: string[];
  readonly versions: Map<string, Promise<number>>;
  session: string | null | undefined;
}

function running<Name extends CommandName>(
  { portal, call, transaction, after }: Settling<Name>,
  now: Date,
  notes: Notes,
): Running {
  return {
    portal,
    actor: call.actor,
    transaction,
    now,
    commandId: call.id,
    version: (accountId) => {
      const taken = notes.versions.get(accountId) ?? nextVersion(transaction, accountId);
      notes.versions.set(accountId, taken);
      return taken;
    },
    concerns: (about) => {
      notes.about = about;
    },
    hides: (field) => {
      notes.hidden.push(field);
    },
    afterCommit: (effect) => {
      after.push(effect);
    },
    setSession: (token) => {
      notes.session = token;
    },
  };
}

async function nextVersion(transaction: Transaction<Tables>, accountId: string): Promise<number> {
  const { version } = await transaction
    .updateTable('accounts')
    .set({ version: sql<number>`version + 1` })
    .where('account_id', '=', accountId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
