import { Refusal } from '../errors/refusal.ts';
import { commandsByState } from './allowed-commands.ts';
import type { OrderFacts } from './order.ts';
import { type OrderState, orderState } from './state.ts';

const day = 86_400_000;

/**
 * Around the end of a certificate, in milliseconds.
 * - opens, closes: a renewal may be ordered from 90 days before to 30 days after (REN-1; T 5.2).
 * - automatic: the portal orders it 65 days before, or at once where that day has passed (AUR-1; T 5.7).
 */
export const renewalTimes = { opens: 90 * day, closes: 30 * day, automatic: 65 * day } as const;

/** States in which a renewal will bring no certificate any more, or has none left: another one may take its place. */
export const endedRenewals: readonly OrderState[] = ['approvalRefused', 'cancelled', 'refused', 'revoked'];

/** When the last certificate that counts ends: revoked ones do not. Undefined before there is one. */
export function endOf({ certificates }: Pick<OrderFacts, 'certificates'>): Date | undefined {
  const ends = certificates
    .filter(({ revokedAt }) => revokedAt === undefined)
    .map(({ notAfter }) => +notAfter);
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

/**
 * Why the order cannot be renewed now; undefined when it can.
 * Codes: `order.stateForbids` (such as of a revoked certificate), `renewal.exists`, `renewal.declined`,
 * `renewal.tooEarly`, `renewal.tooLate`.
 */
export function reasonAgainstRenewal(order: OrderFacts, now: Date): Refusal | undefined {
  const state = orderState(order, now);
  const end = endOf(order);
  if (!commandsByState[state].includes('order.renew@1') || end === undefined) {
    return new Refusal('order.stateForbids', { state });
  }
  if (order.renewedBy !== undefined) return new Refusal('renewal.exists', { reference: order.renewedBy });
  if (order.renewalDeclinedAt !== undefined) return new Refusal('renewal.declined');
  const opensAt = new Date(+end - renewalTimes.opens);
  const closesAt = new Date(+end + renewalTimes.closes);
  if (now < opensAt) return new Refusal('renewal.tooEarly', { from: opensAt.toISOString() });
  if (now > closesAt) return new Refusal('renewal.tooLate', { until: closesAt.toISOString() });
  return undefined;
}

/** Why the portal may not be told to renew the order by itself; to be told not to, it always may. */
export function reasonAgainstAutomaticRenewal({
  renewalDeclinedAt,
}: Pick<OrderFacts, 'renewalDeclinedAt'>): Refusal | undefined {
  return renewalDeclinedAt === undefined ? undefined : new Refusal('renewal.declined');
}
