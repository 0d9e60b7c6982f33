import type { CommandArguments, CommandName } from '../../commands/catalogue.ts';
import type { OrderRow } from '../order-row.ts';
import type { LocalState } from './local-state.ts';

interface EffectContext {
  readonly now: Date;
  readonly userId: string;
  /** Of the command. */
  readonly id: string;
}

/**
 * What a command that waits does to what the screen shows, before the portal has decided: changes the state, or throws the
 * Refusal that the portal would give as far as the device can tell.
 */
export type Effect<Name extends CommandName> = (
  state: LocalState,
  args: CommandArguments<Name>,
  context: EffectContext,
) => void;

/** @returns the changed order, marked as waiting */
export const changed = (order: OrderRow, change: Partial<OrderRow>, now: Date): OrderRow => ({
  ...order,
  ...change,
  lastOperationAt: now,
});
