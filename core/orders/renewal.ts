import { Refusal } from '../errors/refusal.ts';
import type { OrderFacts } from './order.ts';
import { reasonAgainstRenewing } from './renewal-window.ts';
import { type OrderState, orderState } from './state.ts';

/** States in which a renewal will bring no certificate any more, or has none left: another one may take its place. */
export const endedRenewals: readonly OrderState[] = ['approvalRefused', 'cancelled', 'refused', 'revoked'];

/** When the last certificate that counts ends: revoked ones do not. Undefined before there is one. */
export function endOf({ certificates }: Pick<OrderFacts, 'certificates'>): Date | undefined {
  const ends = certificates
    .filter(({ revokedAt }) => revokedAt === undefined)
    .map(({ notAfter }) => notAfter.getTime());
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/** Why the order cannot be renewed now, as renewal-window.ts has it; undefined when it can. */
export function reasonAgainstRenewal(order: OrderFacts, now: Date): Refusal | undefined {
  const { renewalDeclinedAt, renewedBy } = order;
  const known = { state: orderState(order, now), end: endOf(order), renewedBy };
  return reasonAgainstRenewing({ ...known, declined: renewalDeclinedAt !== undefined }, now);
}

/** Why the portal may not be told to renew the order by itself; to be told not to, it always may. */
export function reasonAgainstAutomaticRenewal({
  renewalDeclinedAt,
}: Pick<OrderFacts, 'renewalDeclinedAt'>): Refusal | undefined {
  return renewalDeclinedAt === undefined ? undefined : new Refusal('renewal.declined');
}
