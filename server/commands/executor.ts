import { sql, type Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { reasonAgainst } from '#core/accounts/permission.ts';
import {
  type CommandArguments,
  type CommandName,
  type CommandResult,
  commandCatalogue,
} from '#core/commands/catalogue.ts';
import type { CommandDefinition } from '#core/commands/definition.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { followOrder } from '../alerts/follow-order.ts';
import type { Tables } from '../database/tables.ts';
import { type JournalEntry, type JournalSubject, writeJournal } from '../journal/write-journal.ts';
import { refuseWithdrawn } from '../personal-data/refuse-withdrawn.ts';
import type { Portal } from '../portal.ts';
import { type PlaceInOrder, takePlace } from '../sync/take-place.ts';
import { type Caller, ownCaller } from './caller.ts';
import { claim, type Earlier, type Outcome } from './claim.ts';
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
  /** From where it comes; the portal itself unless told. */
  readonly caller?: Caller;
  /** Its place among the commands of a device; whoever clicks while online needs none. */
  readonly place?: PlaceInOrder;
}

export interface Executed<Name extends CommandName = CommandName> {
  readonly result: CommandResult<Name>;
  /** A new session's token, or null when the session ended; undefined when sessions are not concerned. */
  readonly session?: string | null | undefined;
  /** The account's version that the change was stamped with; 0 when it stamped nothing. */
  readonly version: number;
}

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
  const args = admit(portal, call);
  const change = await prepare(portal, actor, name, args);
  const after: (() => void)[] = [];
  const accounts = new Set<string>();
  const settled = await transact(portal, (transaction) =>
    settle({ portal, call, args, change, transaction, after, accounts }),
  )
    // Also after a fault: the commit may have been done although its answer was lost.
    .finally(() => {
      for (const accountId of accounts) portal.sessions.forget(accountId);
    });
  for (const effect of after) effect();
  if ('code' in settled.outcome) throw new Refusal(settled.outcome.code, settled.outcome.detail);
  return {
    result: settled.outcome.result as CommandResult<Name>,
    session: settled.session,
    version: settled.version,
  };
}

/** What is looked at before anything is begun. @throws Refusal */
function admit<Name extends CommandName>(
  portal: Portal,
  { name, args, actor }: CommandCall<Name>,
): CommandArguments<Name> {
  refuseUnstorable(args);
  refusePrivateKeys(args);
  const checked = validate(name, args);
  const reason = reasonAgainst(actor, commandCatalogue[name], portal.platform.now());
  if (reason !== undefined) throw new Refusal(reason);
  return checked;
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

interface Settled extends Earlier {
  readonly session?: string | null | undefined;
  /** The last statement: the commit is sent right behind it. */
  readonly writing?: Promise<void>;
}

/**
 * Runs the transaction; its commit does not wait for the last statement's answer. Where that statement fails PostgreSQL takes
 * everything back instead.
 */
async function transact(
  { database }: Portal,
  run: (transaction: Transaction<Tables>) => Promise<Settled>,
): Promise<Settled> {
  let writing: Promise<void> | undefined;
  try {
    return await database.tables.transaction().execute(async (transaction) => {
      const settled = await run(transaction);
      writing = settled.writing;
      // Its failure is told when the commit has failed, too.
      writing?.catch(() => undefined);
      return settled;
    });
  } catch (error) {
    // Why nothing could be committed says more than that nothing could.
    await writing;
    throw error;
  }
}

interface Settling<Name extends CommandName> {
  readonly portal: Portal;
  readonly call: CommandCall<Name>;
  readonly args: CommandArguments<Name>;
  readonly change: Change<Name>;
  readonly transaction: Transaction<Tables>;
  readonly after: (() => void)[];
  /** Those of which the command may change something: what is remembered of their sessions is forgotten. */
  readonly accounts: Set<string>;
}

async function settle<Name extends CommandName>(settling: Settling<Name>): Promise<Settled> {
  const { portal, call, args, change, transaction, after } = settling;
  const { secret, personal, guessable, toldOnce, repeats } = commandCatalogue[call.name] as CommandDefinition;
  const accountId = 'accountId' in call.actor ? call.actor.accountId : portal.officeId;
  settling.accounts.add(accountId);
  const now = portal.platform.now();
  const kept = !repeats;
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
      actor: call.actor,
      place: call.place,
    });
    if (earlier !== undefined) return earlier;
  } else if (call.place !== undefined) {
    await takePlace(transaction, { ...call.place, actor: call.actor, at: now });
  }
  const notes: Notes = { about: { accountId }, hidden: [], versions: new Map(), session: undefined };
  const runs = running(settling, now, notes);
  const outcome = await attempt(call.name, change, runs);
  if ('code' in outcome) {
    after.length = 0;
    notes.versions.clear();
    notes.session = undefined;
  } else if (notes.about.orderId !== undefined) {
    // Here, and in no handler, so that none can forget it.
    await followOrder(runs, notes.about.orderId);
  }
  const version = (await notes.versions.get(notes.about.accountId)) ?? 0;
  const entry: JournalEntry = {
    actor: call.actor,
    address: call.caller?.address,
    origin: (call.caller ?? ownCaller).origin,
    command: call.name,
    commandId: call.id,
    args: args as object as Record<string, unknown>,
    secret: [...secret, ...personal, ...notes.hidden],
    outcome: 'code' in outcome ? outcome.code : 'done',
    about: notes.about,
    version: version || undefined,
    at: now,
  };
  const settled = { accountId, outcome: without(outcome, toldOnce) };
  const writing = writeJournal(transaction, entry, kept ? settled : undefined);
  return { outcome, session: notes.session, version, writing };
}

/** What is kept of an outcome: a token that is shown once is in no table. */
function without(outcome: Outcome, toldOnce: readonly string[]): Outcome {
  if ('code' in outcome || toldOnce.length === 0) return outcome;
  const told = Object.entries(outcome.result as object).filter(([field]) => !toldOnce.includes(field));
  return { result: Object.fromEntries(told) };
}

/** Runs the change behind a savepoint, so that a refusal leaves none of it. */
async function attempt<Name extends CommandName>(
  name: Name,
  change: Change<Name>,
  running: Running,
): Promise<Outcome> {
  await sql`savepoint change`.execute(running.transaction);
  try {
    await refuseWithdrawn(running, name);
    return { result: await change(running) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint change`.execute(running.transaction);
    return { code: error.code, detail: error.detail };
  }
}

interface Notes {
  about: JournalSubject;
  readonly hidden: string[];
  readonly versions: Map<string, Promise<number>>;
  session: string | null | undefined;
}

function running<Name extends CommandName>(
  { portal, call, transaction, after, accounts }: Settling<Name>,
  now: Date,
  notes: Notes,
): Running {
  return {
    portal,
    actor: call.actor,
    caller: call.caller ?? ownCaller,
    transaction,
    now,
    commandId: call.id,
    version: (accountId) => {
      accounts.add(accountId);
      const taken = notes.versions.get(accountId) ?? nextVersion(transaction, accountId);
      notes.versions.set(accountId, taken);
      return taken;
    },
    took: (accountId, version) => {
      accounts.add(accountId);
      notes.versions.set(accountId, Promise.resolve(version));
    },
    hasStamped: (accountId) => notes.versions.has(accountId),
    concerns: (about) => {
      accounts.add(about.accountId);
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
  const { rows } = await sql<{
    version: number;
  }>`select next_account_version(${accountId}) as version`.execute(transaction);
  return rows[0]?.version as number;
}
