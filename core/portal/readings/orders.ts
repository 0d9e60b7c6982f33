import type { AwaitingCounts } from '../../orders/state.ts';
import type { HolderView, OrderSummary, OrderView, OrganisationView, Page } from '../views.ts';
import { reading } from './definition.ts';

// T 7.1: commercial people consult the lists, technical ones order, and nobody approves what they cannot read.
export const orderReaders = [
  { kind: 'user', anyOf: ['technical', 'commercial', 'approval'] },
  { kind: 'operator' },
  { kind: 'apiUser', scope: 'orders.read' },
] as const;

export const orderReadings = {
  '/api/invitation': reading<HolderView>({ permitted: [{ kind: 'holder' }] }),
  /** What a form of an order offers. */
  '/api/organisations': reading<readonly OrganisationView[]>({
    permitted: [{ kind: 'user', anyOf: ['technical'] }, { kind: 'operator' }],
  }),
  /**
   * Query: `state`; `renewable` (`now`); `search`, in one `field` or in all; `startsFrom`, `startsUntil`, `endsFrom` and `endsUntil`, moments of
   * ISO 8601 between which the newest certificate begins and ends; `sort`, `direction`; `offset`, `limit` (≤ 200). Users see
   * their account, operators all of them.
   * The extension searches and shows what waits; what else an order holds (documents, comments, history) is for the portal's
   * page alone.
   */
  '/api/orders': reading<Page<OrderSummary>>({ permitted: orderReaders, extension: true }),
  '/api/orders/awaiting': reading<AwaitingCounts>({ permitted: orderReaders }),
  /** The next to end of the valid orders, the first first; as many as a first page shows. */
  '/api/orders/ending': reading<readonly OrderSummary[]>({ permitted: orderReaders }),
  '/api/orders/:reference': reading<OrderView>({ permitted: orderReaders }),
} as const;
