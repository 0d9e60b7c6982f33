import { emptyState, type LocalState } from '#core/sync/effects/local-state.ts';
import { ordersOf, replay } from '#core/sync/effects/replay.ts';
import { type ListRow, listRowOf } from '#core/sync/list-row.ts';
import { type OrderRow, readOrderRow } from '#core/sync/order-row.ts';
import type { OutboxEntry } from '#core/sync/outbox.ts';
import { type Base, type Place, placesOf } from './base.ts';
import type { DeviceStore } from './device-store.ts';

/** What waiting commands show over what the portal has told. */
export interface Overlay {
  readonly state: LocalState;
  /** By id: orders that look otherwise than the portal last said. */
  readonly rows: ReadonlyMap<string, ListRow>;
  /** References of orders about which something waits. */
  readonly waiting: ReadonlySet<string>;
}

export const emptyOverlay: Overlay = { state: emptyState(), rows: new Map(), waiting: new Set() };

/** Replays the outbox; reads of each order that it is about the whole row. */
export async function makeOverlay(
  {
    store,
    base,
    userId,
    now,
  }: { readonly store: DeviceStore; readonly base: Base; readonly userId: string; readonly now: Date },
  entries: readonly OutboxEntry[],
): Promise<Overlay> {
  if (entries.length === 0) return emptyOverlay;
  const state = emptyState();
  const waiting = new Set(entries.flatMap(ordersOf));
  for (const [reference, place] of placesOf(base, waiting)) {
    const order = await orderAt(store, place);
    if (order !== undefined) state.orders.set(reference, order);
  }
  const before = new Map(state.orders);
  replay(state, entries, userId);
  const changed = [...state.orders].filter(([reference, order]) => before.get(reference) !== order);
  return {
    state,
    waiting,
    rows: new Map(changed.map(([, order]) => [order.orderId, listRowOf(order, now)])),
  };
}

/** One order as the portal last told it; undefined when the device does not know it. */
export async function wholeOrder(
  store: DeviceStore,
  base: Base,
  reference: string,
): Promise<OrderRow | undefined> {
  const place = placesOf(base, new Set([reference])).get(reference);
  return place && orderAt(store, place);
}

async function orderAt(store: DeviceStore, { segment, index }: Place): Promise<OrderRow | undefined> {
  const packed = await store.wholeOrder(segment, index);
  return packed && readOrderRow(packed);
}
