import type { AwaitingCounts } from '#core/orders/state.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import type { Portal } from '../../portal/client.ts';

export interface Overview {
  readonly counts: AwaitingCounts;
  /** Valid certificates, the first to end first. */
  readonly ending: readonly OrderSummary[];
}

export async function readOverview(portal: Portal, signal: AbortSignal): Promise<Overview> {
  const [counts, ending] = await Promise.all([
    portal.read('/api/orders/awaiting', { signal }),
    portal.read('/api/orders/ending', { signal }),
  ]);
  return { counts, ending };
}
