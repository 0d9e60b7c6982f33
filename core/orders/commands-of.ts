import type { CommandName } from '../commands/catalogue.ts';
import { commandsByState } from './allowed-commands.ts';
import type { OrderFacts } from './order.ts';
import { reasonAgainstAutomaticRenewal, reasonAgainstRenewal } from './renewal.ts';
import { orderState } from './state.ts';

/** What may be done with this order now, by whoever has the right: its state allows it, and nothing else speaks against. */
export function commandsOf(order: OrderFacts, now: Date): readonly CommandName[] {
  return commandsByState[orderState(order, now)].filter((command) => {
    switch (command) {
      case 'order.renew@1':
        return reasonAgainstRenewal(order, now) === undefined;
      case 'order.setAutomaticRenewal@1':
        return reasonAgainstAutomaticRenewal(order) === undefined;
      default:
        return true;
    }
  });
}
