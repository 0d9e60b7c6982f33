import { describe, expect, it, test } from 'vitest';
import { commandsOf } from './commands-of.ts';
import type { OrderFacts } from './order.ts';
import { endedRenewals, reasonAgainstAutomaticRenewal, reasonAgainstRenewal } from './renewal.ts';
import { orderStates } from './state.ts';

const day = 86_400_000;
const end = new Date('2027-11-05T10:00:00.000Z');
/** So many days before the end, or after it. */
const daysBefore = (days: number): Date => new Date(end.getTime() - days * day);
const certificate = { notBefore: daysBefore(365), notAfter: end };

/** Delivered, as far as the rules look at it. */
const delivered = {
  reference: '2600000001',
  openedAt: daysBefore(370),
  invitation: { sentAt: daysBefore(370), expiresAt: daysBefore(340), acceptedAt: daysBefore(369) },
  controls: { coherence: 'ok' },
  requestedAt: daysBefore(369),
  deliveredAt: daysBefore(365),
  certificates: [certificate],
} as unknown as OrderFacts;
const withFacts = (facts: Partial<OrderFacts>): OrderFacts => ({ ...delivered, ...facts });
const revoked = withFacts({ certificates: [{ ...certificate, revokedAt: daysBefore(100) }] });
const earlier = { notBefore: daysBefore(700), notAfter: daysBefore(335) };

describe('a renewal', () => {
  it.each<[string, OrderFacts, Date, string]>([
    ['ok/90 days before the end', delivered, daysBefore(90), 'ok'],
    ['fail/a moment sooner', delivered, new Date(+daysBefore(90) - 1), 'renewal.notNow'],
    ['ok/on the last day', delivered, end, 'ok'],
    ['ok/30 days after the end', delivered, daysBefore(-30), 'ok'],
    ['fail/a moment later', delivered, new Date(+daysBefore(-30) + 1), 'renewal.notNow'],
    ['fail/of one that is revoked', revoked, daysBefore(60), 'order.stateForbids'],
    [
      'ok/of the certificate that is left, where an earlier one is revoked',
      withFacts({ certificates: [{ ...earlier, revokedAt: daysBefore(350) }, certificate] }),
      daysBefore(60),
      'ok',
    ],
    [
      'fail/while the certificate that counts has long to go, whatever ended before',
      withFacts({ certificates: [earlier, certificate] }),
      daysBefore(335),
      'renewal.notNow',
    ],
    [
      'fail/that nobody wants',
      withFacts({ renewalDeclinedAt: daysBefore(80) }),
      daysBefore(60),
      'renewal.declined',
    ],
    ['fail/that there is', withFacts({ renewedBy: '2600000009' }), daysBefore(60), 'renewal.exists'],
    ['fail/that waits on the device', withFacts({ renewedBy: '' }), daysBefore(60), 'renewal.exists'],
    [
      'fail/before there is a certificate',
      withFacts({ certificates: [], deliveredAt: undefined }),
      daysBefore(60),
      'order.stateForbids',
    ],
  ])('%s', (_, order, now, ends) => {
    expect(reasonAgainstRenewal(order, now)?.code ?? 'ok').toBe(ends);
    expect(commandsOf(order, now).includes('order.renew@1')).toBe(ends === 'ok');
  });

  it.each([100, -31])('%d days before the end says from when until when', (days) => {
    expect(reasonAgainstRenewal(delivered, daysBefore(days))?.detail).toEqual({
      from: daysBefore(90).toISOString(),
      until: daysBefore(-30).toISOString(),
    });
  });
});

test('the portal renews nothing by itself of which the account wants no successor', () => {
  const declined = withFacts({ renewalDeclinedAt: daysBefore(80) });
  expect(reasonAgainstAutomaticRenewal(declined)?.code).toBe('renewal.declined');
  expect(commandsOf(declined, daysBefore(60))).not.toContain('order.setAutomaticRenewal@1');
  expect(reasonAgainstAutomaticRenewal(delivered)).toBeUndefined();
  expect(commandsOf(delivered, daysBefore(300))).toContain('order.setAutomaticRenewal@1');
});

test('a renewal that ended is one of an order’s states', () => {
  expect(endedRenewals.every((state) => orderStates.includes(state))).toBe(true);
});
