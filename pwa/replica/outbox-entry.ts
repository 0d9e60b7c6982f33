import type { CommandInput, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import type { RefusalDetail } from '#core/errors/refusal.ts';

/** Commands that a holder may leave in the outbox. */
export type HolderCommand = Extract<CommandName, 'invitation.accept@1' | 'invitation.open@1'>;

/** A command that waits on this device until the portal has answered it. */
export interface OutboxEntry<Name extends HolderCommand = HolderCommand> {
  /** Id of the command, fixed when it is made: however often it is sent, the portal does it once. */
  readonly id: string;
  readonly name: Name;
  readonly args: CommandInput<Name>;
  /** The invitation in whose name it is sent. */
  readonly invitationId: string;
  readonly at: string;
}

/** What became of a command that the portal refused; kept with its arguments until the person has read it. */
export interface Receipt {
  readonly id: string;
  readonly entry: OutboxEntry;
  readonly code: ErrorCode;
  readonly detail: RefusalDetail;
  readonly at: string;
}

/** The portal's answer to one sending. */
export type SendOutcome =
  | { readonly kind: 'done'; readonly result: CommandResult<HolderCommand> }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: RefusalDetail }
  /** No answer, or one that says nothing about the command: send it again later. */
  | { readonly kind: 'unanswered' };
