import type { OrderSummary } from '#core/portal/views.ts';
import type { Portal } from '../../portal/client.ts';

/** States in which somebody has to do something. */
export const awaitedStates = [
  'awaitingApproval',
  'invitationExpired',
  'readyToDeliver',
  'underVerification',
  'awaitingHolder',
] as const;

export interface Overview {
  readonly counts: Readonly<Record<(typeof awaitedStates)[number], number>>;
  /** Valid certificates, the first to end first. */
  readonly ending: readonly OrderSummary[];
}

/** The most that one reading gives. */
const most = 200;
const shown = 6;

export async function readOverview(portal: Portal, signal: AbortSignal): Promise<Overview> {
  const count = async (state: (typeof awaitedStates)[number]) => {
    const { total } = await portal.read('/api/orders', { query: { state, limit: 1 }, signal });
    return [state, total] as const;
  };
  const [valid, ...counts] = await Promise.all([
    portal.read('/api/orders', { query: { state: 'valid', limit: most }, signal }),
    ...awaitedStates.map(count),
  ]);
  return {
    counts: Object.fromEntries(counts) as Overview['counts'],
    ending: nextToEnd(valid.rows),
  };
}

export function nextToEnd(orders: readonly OrderSummary[]): readonly OrderSummary[] {
  const end = ({ notAfter }: OrderSummary) => Date.parse(notAfter ?? '');
  return orders
    .filter(({ notAfter }) => notAfter !== undefined)
    .sort((one, other) => end(one) - end(other))
    .slice(0, shown);
}
