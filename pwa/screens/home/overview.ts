import type { AwaitingCounts } from '#core/orders/state.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import type { Portal } from '../../portal/client.ts';

export interface Overview {
  readonly counts: AwaitingCounts;
  /** Valid certificates, the first to end first. */
  readonly ending: readonly OrderSummary[];
}

const shown = 6;

export async function readOverview(portal: Portal, signal: AbortSignal): Promise<Overview> {
  const ending = { state: 'valid', sort: 'notAfter', direction: 'ascending', limit: shown } as const;
  const [counts, { rows }] = await Promise.all([
    portal.read('/api/orders/awaiting', { signal }),
    portal.read('/api/orders', { query: ending, signal }),
  ]);
  return { counts, ending: rows };
}
