import type { CommandName } from '../../commands/catalogue.ts';
import { Refusal } from '../../errors/refusal.ts';
import { commandsByState } from '../../orders/allowed-commands.ts';
import { orderState } from '../../orders/state.ts';
import type { OrderRow } from '../order-row.ts';

/** What commands that wait change on a device, over what the portal has told. */
export interface LocalState {
  /** Orders that waiting commands are about, by reference; those that the device does not know are absent. */
  readonly orders: Map<string, OrderRow>;
  /** null: removed. */
  readonly drafts: Map<string, LocalDraft | null>;
  readonly views: Map<string, LocalView | null>;
  /** Set when chosen here; null: back to the usual ones. */
  listColumns?: readonly string[] | null;
}

export interface LocalDraft {
  readonly draftId: string;
  readonly content: Readonly<Record<string, string>>;
  readonly savedAt: number;
}

export interface LocalView {
  readonly viewId: string;
  readonly name: string;
  readonly query: string;
}

export const emptyState = (): LocalState => ({ orders: new Map(), drafts: new Map(), views: new Map() });

/** @throws Refusal `order.notFound`, `order.stateForbids` */
export function orderFor(state: LocalState, reference: string, command: CommandName, now: Date): OrderRow {
  const order = state.orders.get(reference);
  if (order === undefined) throw new Refusal('order.notFound');
  const current = orderState(order, now);
  if (!commandsByState[current].includes(command))
    throw new Refusal('order.stateForbids', { state: current });
  return order;
}
