import { describe, expect, it } from 'vitest';
import type { OrderState } from '#core/orders/state.ts';
import type { HolderView } from '#core/portal/views.ts';
import { phaseOf } from './phase.ts';

const view = (state: OrderState) =>
  ({ state, invitation: { expiresAt: '2026-12-01T00:00:00Z' } }) as unknown as HolderView;

describe('what the holder can do', () => {
  it.each([
    ['awaitingHolder', false, '2026-11-21', 'toAccept'],
    ['awaitingHolder', true, '2026-11-21', 'sending'],
    ['awaitingHolder', false, '2026-12-02', 'invitationExpired'],
    ['awaitingHolder', true, '2026-12-02', 'sending'],
    ['underVerification', true, '2026-11-21', 'underVerification'],
    ['readyToDeliver', false, '2026-11-21', 'underVerification'],
    ['valid', false, '2026-11-21', 'delivered'],
    ['expired', false, '2026-11-21', 'expired'],
    ['revoked', false, '2026-11-21', 'revoked'],
    ['refused', false, '2026-11-21', 'refused'],
    ['cancelled', false, '2026-11-21', 'cancelled'],
    ['invitationExpired', false, '2026-11-21', 'invitationExpired'],
  ] as const)('%s, acceptance waiting: %s, on %s: %s', (state, acceptanceWaits, now, expected) => {
    expect(phaseOf({ view: view(state), acceptanceWaits, now: new Date(now) })).toBe(expected);
  });
});
