import type { Refusal } from '#core/errors/refusal.ts';
import { reasonAgainstRenewing } from '#core/orders/renewal-window.ts';
import type { OrderSummary } from '#core/portal/views.ts';

type Known = Pick<OrderSummary, 'notAfter' | 'renewalDeclined' | 'renewedBy' | 'state'>;

/** Why an order as lists and pages know it cannot be renewed now; undefined when it can. */
export function reasonAgainst(
  { state, notAfter, renewalDeclined, renewedBy }: Known,
  now: Date,
): Refusal | undefined {
  const end = notAfter === undefined ? undefined : new Date(notAfter);
  return reasonAgainstRenewing({ state, end, declined: renewalDeclined, renewedBy }, now);
}
