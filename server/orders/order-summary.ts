import { invitationState, orderState } from '#core/orders/state.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { holderName } from './holder-name.ts';
import type { OrderRecord } from './order-record.ts';

export function orderSummary(order: OrderRecord, now: Date): OrderSummary {
  const newest = order.certificates.at(-1);
  return {
    reference: order.reference,
    product: order.product,
    holderName: holderName(order.composition),
    emailAddress: order.composition.emailAddress,
    organizationName: order.composition.organizationName,
    accountName: order.accountName,
    ownReference: order.ownReference,
    state: orderState(order, now),
    invitationState: invitationState(order.invitation, now),
    openedAt: order.openedAt.toISOString(),
    ...(newest === undefined
      ? {}
      : { notBefore: newest.notBefore.toISOString(), notAfter: newest.notAfter.toISOString() }),
  };
}
