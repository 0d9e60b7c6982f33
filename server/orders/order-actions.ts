import type { Actor } from '#core/accounts/actor.ts';
import { isPermitted } from '#core/accounts/permission.ts';
import { type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import { commandsByState } from '#core/orders/allowed-commands.ts';
import { orderState } from '#core/orders/state.ts';
import type { OrderRecord } from './order-record.ts';

/** What may be done with the order now, by whoever asks. */
export function orderActions(actor: Actor, order: OrderRecord, now: Date): readonly CommandName[] {
  return commandsByState[orderState(order, now)].filter((command) =>
    commandCatalogue[command].permitted.some((permission) => isPermitted(actor, permission)),
  );
}
