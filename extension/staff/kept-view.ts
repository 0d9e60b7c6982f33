import type { AlertsView } from '#core/portal/alert-views.ts';
import type { OrderSummary, Page } from '#core/portal/views.ts';
import { readAccess } from '../account/kept-token.ts';
import type { StorageArea } from '../kept-store.ts';
import { staffKey } from './staff-keys.ts';

/** An order, as far as the popup shows it. */
export type ListedOrder = Pick<
  OrderSummary,
  'emailAddress' | 'holderName' | 'openedAt' | 'organizationName' | 'reference' | 'state'
>;

/** A certificate that waits to be accepted, as far as the popup shows it. */
export type CertificateToAccept = Pick<
  OrderSummary,
  'emailAddress' | 'holderName' | 'organizationName' | 'reference'
> &
  Required<Pick<OrderSummary, 'acceptBy' | 'serialNumber'>>;

/** What the portal said last; absent parts were not asked for yet. */
export interface StaffView {
  readonly awaiting?: Page<ListedOrder> | undefined;
  readonly toAccept?: Page<CertificateToAccept> | undefined;
  readonly alerts?: AlertsView | undefined;
}

const key = staffKey.view;

/** In memory, so that the popup has something to show before it has asked; of this person at this portal alone. */
export async function readStaffView(
  store: Pick<StorageArea, 'get'>,
  { userId, origin }: { readonly userId: string; readonly origin: string },
): Promise<StaffView> {
  const kept = (await store.get(key))[key] as
    | { readonly whose: string; readonly view: StaffView }
    | undefined;
  return kept?.whose === `${userId} ${origin}` ? kept.view : {};
}

/** @param reader whose view it is, and of which portal */
export async function keepStaffView(
  store: StorageArea,
  { userId, origin }: { readonly userId: string; readonly origin: string },
  view: StaffView,
): Promise<void> {
  await store.set({ [key]: { whose: `${userId} ${origin}`, view } });
  // An answer may come after they signed out, and what they left was taken away; looked at last, none of it stays.
  const access = await readAccess(store, origin);
  if (access?.person?.userId !== userId) await store.remove(key);
}

/** @returns the order without what the popup does not show */
export function listedOrder(order: OrderSummary): ListedOrder {
  const { emailAddress, holderName, openedAt, organizationName, reference, state } = order;
  return { emailAddress, holderName, openedAt, organizationName, reference, state };
}

/** @returns none for an order whose newest certificate is not the one that waits: the portal's page tells them apart */
export function certificatesToAccept(order: OrderSummary): readonly CertificateToAccept[] {
  const { emailAddress, holderName, organizationName, reference, acceptBy, serialNumber } = order;
  if (acceptBy === undefined || serialNumber === undefined) return [];
  return [{ emailAddress, holderName, organizationName, reference, acceptBy, serialNumber }];
}
