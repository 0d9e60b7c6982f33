import { describe, expect, it } from 'vitest';
import { orderState } from '../../orders/state.ts';
import type { OrderRow } from '../order-row.ts';
import { emptyState } from './local-state.ts';
import { approveOrder, refuseApproval } from './orders.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));
const reference = '2600000001';
const context = { now: day(20), userId: 'camille', id: 'x' };

/** As far as decisions look at it. */
const waiting = {
  reference,
  openedAt: day(1),
  approval: { askedAt: day(1) },
  invitation: { sentAt: day(1), expiresAt: day(31) },
  controls: {},
  certificates: [],
} as unknown as OrderRow;

const stateWith = (order: OrderRow) => {
  const state = emptyState();
  state.orders.set(reference, order);
  return state;
};

describe('a decision that waits on a device', () => {
  it('shows the order approved, with the whole time of an invitation', () => {
    const state = stateWith(waiting);
    approveOrder(state, { reference }, context);
    const order = state.orders.get(reference) as OrderRow;
    expect(orderState(order, day(21))).toBe('awaitingHolder');
    expect(order.invitation.expiresAt).toEqual(new Date(Date.UTC(2026, 11, 20)));
    expect(order.approval).toMatchObject({ askedAt: day(1), approvedAt: day(20), decidedBy: 'camille' });
  });

  it('shows the order refused with its reason', () => {
    const state = stateWith(waiting);
    refuseApproval(state, { reference, reason: 'twice' }, context);
    const order = state.orders.get(reference) as OrderRow;
    expect(orderState(order, day(21))).toBe('approvalRefused');
    expect(order.approval).toMatchObject({ refusedAt: day(20), reason: 'twice' });
  });

  it('changes nothing of an order that somebody else has decided about', () => {
    const state = stateWith(waiting);
    approveOrder(state, { reference }, context);
    expect(() => refuseApproval(state, { reference, reason: 'twice' }, context)).toThrow(
      'order.stateForbids',
    );
  });
});
