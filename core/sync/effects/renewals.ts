import { reasonAgainstAutomaticRenewal, reasonAgainstRenewal } from '../../orders/renewal.ts';
import { changed, type Effect } from './effect.ts';
import { orderFor } from './local-state.ts';

/** Who wants no successor wants none from the portal either (REN-2). */
export const setRenewal: Effect<'order.setRenewal@1'> = (state, { reference, renew }, { now }) => {
  const order = orderFor(state, reference, 'order.setRenewal@1', now);
  const change = renew
    ? { renewalDeclinedAt: undefined }
    : { renewalDeclinedAt: order.renewalDeclinedAt ?? now, automaticRenewalSince: undefined };
  state.orders.set(reference, changed(order, change, now));
};

export const setAutomaticRenewal: Effect<'order.setAutomaticRenewal@1'> = (
  state,
  { reference, on },
  { now },
) => {
  const order = orderFor(state, reference, 'order.setAutomaticRenewal@1', now);
  const against = on ? reasonAgainstAutomaticRenewal(order) : undefined;
  if (against !== undefined) throw against;
  const automaticRenewalSince = on ? (order.automaticRenewalSince ?? now) : undefined;
  state.orders.set(reference, changed(order, { automaticRenewalSince }, now));
};

/** The new order has no reference yet; that there will be one keeps it from being asked for twice. */
export const renewOrder: Effect<'order.renew@1'> = (state, { reference }, { now }) => {
  const order = orderFor(state, reference, 'order.renew@1', now);
  const against = reasonAgainstRenewal(order, now);
  if (against !== undefined) throw against;
  state.orders.set(reference, changed(order, { renewedBy: '' }, now));
};
