import type { Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { CommandArguments, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import type { Tables } from '../database/tables.ts';
import type { JournalSubject } from '../journal/write-journal.ts';
import type { Portal } from '../portal.ts';
import type { Caller } from './caller.ts';

/** What a command is asked with. */
interface Asked<Name extends CommandName> {
  readonly portal: Portal;
  readonly actor: Actor;
  readonly args: CommandArguments<Name>;
}

/** What a command has while it runs: its transaction, and where it notes what else must follow. */
export interface Running {
  readonly portal: Portal;
  readonly actor: Actor;
  /** From where the command came: address, device, origin. */
  readonly caller: Caller;
  readonly transaction: Transaction<Tables>;
  readonly now: Date;
  readonly commandId: string;
  /**
   * The account's next version, taken once a command; stamp every changed row with it. It holds the account until the
   * commit, so that the order of versions is the order of commits: take it late.
   */
  readonly version: (accountId: string) => Promise<number>;
  /** Says which version a row was stamped with where the database took it (`next_account_version`), together with a change. */
  readonly took: (accountId: string, version: number) => void;
  /** Whether the account's version was taken. */
  readonly hasStamped: (accountId: string) => boolean;
  /** Says what the journal line is about; an order is held, or the command's own, by then. */
  readonly concerns: (about: JournalSubject) => void;
  /** Keeps one more argument out of the journal. */
  readonly hides: (field: string) => void;
  /** Runs after the commit; what it does may be lost in a crash, and must then be found again by a job. */
  readonly afterCommit: (effect: () => void) => void;
  /** The session cookie to give (or, null, to take away). */
  readonly setSession: (token: string | null) => void;
}

/**
 * Handles one command. What takes time and no data (hashing a password, verifying a request) is done first, outside
 * the transaction; the function it puts out does the change.
 */
export type Handler<Name extends CommandName> = (asked: Asked<Name>) => Change<Name> | Promise<Change<Name>>;

export type Change<Name extends CommandName> = (running: Running) => Promise<CommandResult<Name>>;

/** The handlers of one room's commands: a missing one does not compile. */
export type Handlers<Commands> = { readonly [Name in CommandName & keyof Commands]: Handler<Name> };
