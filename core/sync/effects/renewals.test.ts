import { describe, expect, it } from 'vitest';
import type { OrderRow } from '../order-row.ts';
import { emptyState } from './local-state.ts';
import { renewOrder, setAutomaticRenewal, setRenewal } from './renewals.ts';

const day = 86_400_000;
const now = new Date('2027-09-20T10:00:00.000Z');
const reference = '2600000001';
const context = { now, userId: 'camille', id: 'x' };
const at = (days: number): Date => new Date(now.getTime() + days * day);

/** Ends in so many days. */
const ending = (days: number): OrderRow =>
  ({
    reference,
    openedAt: at(days - 370),
    invitation: { sentAt: at(days - 370), expiresAt: at(days - 340), acceptedAt: at(days - 369) },
    controls: {},
    requestedAt: at(days - 369),
    deliveredAt: at(days - 365),
    certificates: [{ notBefore: at(days - 365), notAfter: at(days) }],
  }) as unknown as OrderRow;

const stateWith = (order: OrderRow) => {
  const state = emptyState();
  state.orders.set(reference, order);
  return { state, shown: () => state.orders.get(reference) as OrderRow };
};

describe('what waits on a device', () => {
  it('shows the automatic renewal on from the moment it was turned on, and off again', () => {
    const { state, shown } = stateWith(ending(200));
    setAutomaticRenewal(state, { reference, on: true }, context);
    expect(shown().automaticRenewalSince).toEqual(now);
    setAutomaticRenewal(state, { reference, on: true }, { ...context, now: at(1) });
    expect(shown().automaticRenewalSince).toEqual(now);
    setAutomaticRenewal(state, { reference, on: false }, context);
    expect(shown().automaticRenewalSince).toBeUndefined();
  });

  it('turns it off with “do not renew”, after which it cannot be turned on', () => {
    const { state, shown } = stateWith(ending(200));
    setAutomaticRenewal(state, { reference, on: true }, context);
    setRenewal(state, { reference, renew: false }, context);
    expect(shown()).toMatchObject({ renewalDeclinedAt: now, automaticRenewalSince: undefined });
    const turnOn = () => setAutomaticRenewal(state, { reference, on: true }, context);
    expect(turnOn).toThrow('renewal.declined');
    setAutomaticRenewal(state, { reference, on: false }, context);
    setRenewal(state, { reference, renew: true }, context);
    expect(turnOn).not.toThrow();
  });

  it('shows the renewal as waiting, and asks for none twice', () => {
    const { state, shown } = stateWith(ending(60));
    renewOrder(state, { reference }, context);
    expect(shown().renewedBy).toBe('');
    expect(() => renewOrder(state, { reference }, context)).toThrow('renewal.exists');
  });

  it('renews nothing before its time', () => {
    const { state, shown } = stateWith(ending(91));
    expect(() => renewOrder(state, { reference }, context)).toThrow('renewal.notNow');
    expect(shown().renewedBy).toBeUndefined();
  });
});
