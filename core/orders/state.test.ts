import { describe, expect, it } from 'vitest';
import type { CertificateFacts, ControlOutcome, InvitationFacts, OrderFacts } from './order.ts';
import { invitationState, orderState, stateEndsAt, stepsDone } from './state.ts';

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
const asked: CertificateFacts = { ...certificate, acceptBy: day(35) };
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
    expect(invitationState({ invitation: facts }, now)).toBe(state);
  });
});

const waits = { askedAt: day(1) } as const;
const approved = { ...waits, approvedAt: day(2), decidedBy: 'camille' } as const;
const notApproved = { ...waits, refusedAt: day(2), reason: 'twice', decidedBy: 'camille' } as const;

describe('an order that had to be approved', () => {
  const cancelled = { invitation: { ...sent, cancelledAt: day(2) } };
  it.each<[string, Partial<OrderFacts>, Date, string, string]>([
    ['waits', { approval: waits }, day(2), 'awaitingApproval', 'notSent'],
    ['waits as long as it takes', { approval: waits }, day(25), 'awaitingApproval', 'notSent'],
    ['waits for its holder once it is approved', { approval: approved }, day(3), 'awaitingHolder', 'sent'],
    ['may then expire', { approval: approved }, day(21), 'invitationExpired', 'expired'],
    ['ends when it is not approved', { approval: notApproved }, day(25), 'approvalRefused', 'notSent'],
    ['is cancelled while it waits', { approval: waits, ...cancelled }, day(3), 'cancelled', 'cancelled'],
    [
      'is verified as any other',
      { approval: approved, ...requested },
      day(4),
      'underVerification',
      'accepted',
    ],
  ])('%s', (_, facts, now, state, invitation) => {
    expect(orderState(order(facts), now)).toBe(state);
    expect(invitationState(order(facts), now)).toBe(invitation);
  });

  it('shows its approval as the first step', () => {
    expect(stepsDone(order({ approval: waits }))).toEqual([]);
    expect(stepsDone(order({ approval: notApproved }))).toEqual([]);
    expect(stepsDone(order({ approval: approved, ...requested }))).toEqual([
      'approved',
      'invited',
      'requested',
    ]);
  });

  it('knows of no request before it: that would be a fault', () => {
    expect(() => orderState(order({ approval: waits, ...requested }), day(4))).toThrow(/nobody approved/);
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
    ['waits until it is accepted', { ...delivered, certificates: [asked] }, day(6), 'toAccept'],
    ['waits on after its last day', { ...delivered, certificates: [asked] }, day(40), 'toAccept'],
    [
      'is valid once it was accepted',
      { ...delivered, certificates: [{ ...asked, acceptedAt: day(7) }] },
      day(8),
      'valid',
    ],
    [
      'waits for the last of its certificates',
      { ...delivered, certificates: [certificate, asked] },
      day(8),
      'toAccept',
    ],
    [
      'is revoked unaccepted',
      { ...delivered, certificates: [{ ...asked, revokedAt: day(36) }] },
      day(40),
      'revoked',
    ],
    ['expires unaccepted', { ...delivered, certificates: [asked] }, day(6 + 366), 'expired'],
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

describe('a state that time alone ends', () => {
  const later: CertificateFacts = { ...certificate, notAfter: new Date(Date.UTC(2028, 0, 1)) };
  it.each<[string, Partial<OrderFacts>, Date | undefined]>([
    ['is that of an invitation until its date', {}, day(20)],
    ['is that of a valid certificate', { ...delivered, certificates: [certificate] }, certificate.notAfter],
    ['ends with the last of several', { ...delivered, certificates: [later, certificate] }, later.notAfter],
    [
      'does not wait for one that was revoked',
      { ...delivered, certificates: [{ ...later, revokedAt: day(6) }, certificate] },
      certificate.notAfter,
    ],
    ['is none under verification', requested, undefined],
    ['is none once refused', { refusedAt: day(2) }, undefined],
    ['is none once revoked', { ...delivered, certificates: [{ ...later, revokedAt: day(6) }] }, undefined],
  ])('%s', (_, facts, end) => {
    expect(stateEndsAt(order(facts), day(6))).toEqual(end);
  });

  it('has ended: there is another then', () => {
    const ended = order({ ...delivered, certificates: [certificate] });
    const end = stateEndsAt(ended, day(6)) as Date;
    expect([orderState(ended, new Date(end.getTime() - 1)), orderState(ended, end)]).toEqual([
      'valid',
      'expired',
    ]);
    expect(stateEndsAt(ended, end)).toBeUndefined();
  });
});
