import type { CommandInput, CommandName } from '../commands/catalogue.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import type { RefusalDetail } from '../errors/refusal.ts';

/** A command that waits on a device, from the moment it was given until the device has seen its effect. */
export interface OutboxEntry<Name extends CommandName = CommandName> {
  /** Fixed when it is made: however often it is sent, the portal does it once. */
  readonly id: string;
  readonly name: Name;
  readonly args: CommandInput<Name>;
  /** The device's clock, for people to read; nothing is decided by it. */
  readonly at: string;
  /** The account's version that shows its effect; absent: not answered yet. */
  readonly doneAt?: number;
}

/** What became of a command that the portal refused; kept with what was typed until the person has read it. */
export interface Receipt {
  readonly id: string;
  readonly entry: OutboxEntry;
  readonly code: ErrorCode;
  readonly detail: RefusalDetail;
  readonly at: string;
}
