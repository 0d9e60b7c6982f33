import { describe, expect, it } from 'vitest';
import type { CertificateFacts, ControlOutcome, InvitationFacts, OrderFacts } from './order.ts';
import { invitationState, orderState, stepsDone } from './state.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));
const sent: InvitationFacts = { sentAt: day(1), expiresAt: day(20) };
const accepted: InvitationFacts = { ...sent, openedAt: day(2), acceptedAt: day(3) };
const controls = (outcome: ControlOutcome): OrderFacts['controls'] => ({
  coherence: outcome,
  organisation: outcome,
  verification: 'notRequired',
  commonName: outcome,
  phone: 'notRequired',
});

const order = (facts: Partial<OrderFacts>): OrderFacts => ({
  reference: '2600000001',
  product: 'mail-professional-1y',
  openedAt: day(1),
  composition: {
    emailAddress: 'zoe@example.com',
    givenName: 'Zoé',
    surname: 'Lefèvre-d’Arc',
    organizationName: 'Exemple SA',
    registrationNumber: '123456782',
    streetAddress: '1 rue de la Paix',
    postalCode: '75002',
    localityName: 'Paris',
    stateOrProvinceName: '',
    countryName: 'FR',
  },
  invitation: sent,
  controls: controls('pending'),
  certificates: [],
  ...facts,
});

const requested = { invitation: accepted, requestedAt: day(3) } as const;
const certificate: CertificateFacts = { notBefore: day(5), notAfter: new Date(Date.UTC(2027, 10, 5)) };
const delivered = { ...requested, controls: controls('ok'), deliveredAt: day(5) } as const;

describe('an invitation', () => {
  it.each<[string, InvitationFacts, Date, string]>([
    ['is sent at first', sent, day(2), 'sent'],
    ['is opened once the holder saw it', { ...sent, openedAt: day(2) }, day(3), 'opened'],
    ['expires on its date, to the second', sent, day(20), 'expired'],
    ['is accepted', accepted, day(4), 'accepted'],
    ['stays accepted after its date', accepted, day(25), 'accepted'],
    ['is cancelled, whatever came before', { ...accepted, cancelledAt: day(4) }, day(25), 'cancelled'],
  ])('%s', (_, facts, now, state) => {
    expect(invitationState(facts, now)).toBe(state);
  });
});

describe('an order', () => {
  it.each<[string, Partial<OrderFacts>, Date, string]>([
    ['waits for its holder', {}, day(2), 'awaitingHolder'],
    ['says that the invitation expired', {}, day(21), 'invitationExpired'],
    [
      'is cancelled with its invitation',
      { invitation: { ...sent, cancelledAt: day(2) } },
      day(3),
      'cancelled',
    ],
    ['is verified once the request is there', requested, day(4), 'underVerification'],
    [
      'stays under verification while a control failed',
      { ...requested, controls: controls('failed') },
      day(4),
      'underVerification',
    ],
    [
      'is ready when every control is done',
      { ...requested, controls: controls('ok') },
      day(4),
      'readyToDeliver',
    ],
    ['is refused', { ...requested, refusedAt: day(4) }, day(5), 'refused'],
    ['is valid with its certificate', { ...delivered, certificates: [certificate] }, day(6), 'valid'],
    [
      'expires with its certificate',
      { ...delivered, certificates: [certificate] },
      certificate.notAfter,
      'expired',
    ],
    [
      'is revoked when its only certificate is',
      { ...delivered, certificates: [{ ...certificate, revokedAt: day(7) }] },
      day(8),
      'revoked',
    ],
    [
      'stays valid while one of its certificates is',
      { ...delivered, certificates: [{ ...certificate, revokedAt: day(7) }, certificate] },
      day(8),
      'valid',
    ],
  ])('%s', (_, facts, now, state) => {
    expect(orderState(order(facts), now)).toBe(state);
  });

  it.each<[string, Partial<OrderFacts>]>([
    ['delivered without a certificate', { ...requested, deliveredAt: day(5) }],
    ['with a certificate nobody asked for', { certificates: [certificate] }],
  ])('%s is a fault, not a state', (_, facts) => {
    expect(() => orderState(order(facts), day(6))).toThrow(/order 2600000001/);
  });

  it('shows its progress in steps', () => {
    expect(stepsDone(order({}))).toEqual(['invited']);
    expect(stepsDone(order(requested))).toEqual(['invited', 'requested']);
    expect(stepsDone(order({ ...delivered, certificates: [certificate] }))).toEqual([
      'invited',
      'requested',
      'verified',
      'delivered',
    ]);
  });
});
