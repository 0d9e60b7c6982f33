import { expect, it } from 'vitest';
import type { CertificateFacts } from '../../orders/order.ts';
import type { OrderRow } from '../order-row.ts';
import { acceptCertificate } from './acceptance.ts';
import { emptyState } from './local-state.ts';

const now = new Date('2027-09-20T10:00:00.000Z');
const reference = '2600000001';
const context = { now, userId: 'camille', id: 'x' };
const at = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

const orderWith = (...certificates: readonly Partial<CertificateFacts>[]): OrderRow =>
  ({
    reference,
    openedAt: at(-10),
    invitation: { sentAt: at(-10), expiresAt: at(20), acceptedAt: at(-9) },
    controls: {},
    requestedAt: at(-9),
    deliveredAt: at(-8),
    certificates: certificates.map((facts, index) => ({
      serialNumber: `0${index}`,
      notBefore: at(-8),
      notAfter: at(357),
      acceptBy: at(22),
      ...facts,
    })),
  }) as unknown as OrderRow;

const accept = (order: OrderRow, serialNumber = '00'): OrderRow => {
  const state = emptyState();
  state.orders.set(reference, order);
  acceptCertificate(state, { reference, serialNumber }, context);
  return state.orders.get(reference) as OrderRow;
};

it('is shown as accepted while it waits, that one alone', () => {
  const shown = accept(orderWith({}, {}), '01');
  expect(shown.certificates.map(({ acceptedAt }) => acceptedAt)).toEqual([undefined, now]);
});

it('stays accepted since a colleague did it', () => {
  expect(accept(orderWith({ acceptedAt: at(-1) })).certificates[0]?.acceptedAt).toEqual(at(-1));
});

it.each([
  ['another number', orderWith({}), '09', 'certificate.notFound'],
  [
    'one that nobody is asked to accept',
    orderWith({}, { acceptBy: undefined }),
    '01',
    'certificate.notToAccept',
  ],
  ['a revoked one', orderWith({}, { revokedAt: at(-1) }), '01', 'certificate.notToAccept'],
  ['an order with none that waits', orderWith({ revokedAt: at(-1) }), '00', 'order.stateForbids'],
])('is refused for %s', (_, order, serialNumber, code) => {
  expect(() => accept(order, serialNumber)).toThrow(code);
});
