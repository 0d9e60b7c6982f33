import * as v from 'valibot';
import { type CommandArguments, type CommandName, commandCatalogue } from '../../commands/catalogue.ts';
import { Refusal } from '../../errors/refusal.ts';
import type { OutboxEntry } from '../outbox.ts';
import { effects } from './catalogue.ts';
import type { Effect } from './effect.ts';
import type { LocalState } from './local-state.ts';

/** References of the orders that a command is about. */
export function ordersOf({ args }: OutboxEntry): readonly string[] {
  const { reference } = args as { readonly reference?: unknown };
  return typeof reference === 'string' ? [reference] : [];
}

/**
 * Shows what waits as if it were done, in its order. What the device can already tell to be refused changes nothing: the
 * portal says why when it is asked.
 */
export function replay(state: LocalState, entries: readonly OutboxEntry[], userId: string): LocalState {
  for (const entry of entries) {
    const { name, args, id } = entry;
    const checked = v.safeParse(commandCatalogue[name].args as v.GenericSchema, args);
    if (!checked.success) continue;
    const effect = effects[name] as Effect<CommandName> | undefined;
    try {
      effect?.(state, checked.output as CommandArguments<CommandName>, {
        now: new Date(entry.at),
        userId,
        id,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return state;
}
