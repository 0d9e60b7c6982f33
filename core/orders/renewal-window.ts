import { Refusal } from '../errors/refusal.ts';
import { commandsByState } from './allowed-commands.ts';
import type { OrderState } from './state.ts';

const day = 86_400_000;

/**
 * Around the end of a certificate, in milliseconds.
 * - opens, closes: a renewal may be ordered from 90 days before to 30 days after (REN-1; T 5.2).
 * - automatic: the portal orders it 65 days before, or at once where that day has passed (AUR-1; T 5.7).
 */
export const renewalTimes = { opens: 90 * day, closes: 30 * day, automatic: 65 * day } as const;

/** What decides it, as lists know it too. */
interface Renewable {
  readonly state: OrderState;
  /** Of the last certificate that counts. */
  readonly end: Date | undefined;
  readonly declined: boolean;
  readonly renewedBy: string | undefined;
}

/**
 * Why an order cannot be renewed now; undefined when it can. Apart from renewal.ts, which derives the state: pages know it,
 * and the invitation shares a chunk with what derives it.
 * Codes: `order.stateForbids` (such as of a revoked certificate), `renewal.exists`, `renewal.declined`, `renewal.notNow`.
 */
export function reasonAgainstRenewing(
  { state, end, declined, renewedBy }: Renewable,
  now: Date,
): Refusal | undefined {
  if (!commandsByState[state].includes('order.renew@1') || end === undefined) {
    return new Refusal('order.stateForbids', { state });
  }
  if (renewedBy !== undefined) return new Refusal('renewal.exists', { reference: renewedBy });
  if (declined) return new Refusal('renewal.declined');
  const from = new Date(end.getTime() - renewalTimes.opens);
  const until = new Date(end.getTime() + renewalTimes.closes);
  if (now >= from && now <= until) return undefined;
  return new Refusal('renewal.notNow', { from: from.toISOString(), until: until.toISOString() });
}
