import type { Actor } from '#core/accounts/actor.ts';
import { isPermitted } from '#core/accounts/permission.ts';
import { type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import { commandsOf } from '#core/orders/commands-of.ts';
import type { OrderRecord } from './order-record.ts';

/** What may be done with the order now, by whoever asks. */
export function orderActions(actor: Actor, order: OrderRecord, now: Date): readonly CommandName[] {
  return commandsOf(order, now).filter((command) =>
    commandCatalogue[command].permitted.some((permission) => isPermitted(actor, permission)),
  );
}
