import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { controlNames } from '#core/orders/order.ts';
import {
  aFollowing,
  contactIdOf,
  type Following,
  kindsOf,
  placeFollowed,
} from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, place, run } from '../../tests/server/orders.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { remindOfExpiries } from '../orders/remind-of-expiries.ts';
import { removeOldAlerts } from './remove-old-alerts.ts';
import { tellStates } from './tell-states.ts';

let opened: TestPortal;
let people: Following;

beforeEach(async () => {
  opened = await testPortal();
  people = await aFollowing(opened.portal);
  await opened.sendMails();
  opened.mail.taken.length = 0;
});

const rows = () =>
  opened.portal.database.tables
    .selectFrom('alerts')
    .innerJoin('users', 'users.user_id', 'alerts.user_id')
    .select(['alerts.user_id', 'kind'])
    .orderBy('number')
    .execute();

async function accept(reference: string): Promise<void> {
  const { holder } = await invite(opened.portal, reference);
  await run(opened.portal, holder, 'invitation.accept@1', { request: await aRequest() });
}

async function pass(reference: string): Promise<void> {
  for (const control of controlNames) {
    await run(opened.portal, people.operator, 'order.control@1', { reference, control, outcome: 'ok' });
  }
}

async function deliver(reference: string): Promise<string> {
  const { serialNumber } = await run(opened.portal, people.operator, 'order.deliver@1', { reference });
  return serialNumber;
}

async function deliverNew(): Promise<string> {
  const reference = await placeFollowed(opened.portal, people);
  await accept(reference);
  await pass(reference);
  await deliver(reference);
  return reference;
}

describe('every new state of an order', () => {
  it('is one row for the requester and for each contact who is a user, and none for who brought it', async () => {
    const { portal } = opened;
    const { requester, contact, other, superUser, operator } = people;
    const reference = await placeFollowed(portal, people);
    await accept(reference);
    await pass(reference);
    const serialNumber = await deliver(reference);
    const revocation = { reference, serialNumber, reason: 'superseded' } as const;
    await run(portal, operator, 'certificate.revoke@1', revocation);
    const later = ['underVerification', 'readyToDeliver', 'valid', 'revoked'];
    expect(await kindsOf(portal, requester)).toEqual(later);
    expect(await kindsOf(portal, contact)).toEqual(['awaitingHolder', ...later]);
    for (const nobody of [other, superUser, operator]) expect(await kindsOf(portal, nobody)).toEqual([]);
  });

  it('is nothing new while the state stays', async () => {
    const { portal } = opened;
    const reference = await placeFollowed(portal, people);
    const { holder } = await invite(portal, reference);
    const before = await rows();
    await run(portal, holder, 'invitation.open@1', {});
    await run(portal, people.other, 'invitation.resend@1', { reference });
    await run(portal, people.operator, 'order.control@1', {
      reference,
      control: 'coherence',
      outcome: 'failed',
    });
    expect(await rows()).toEqual(before);
  });

  it('comes back when the state does', async () => {
    const { portal } = opened;
    const reference = await placeFollowed(portal, people);
    await accept(reference);
    await pass(reference);
    const again = { reference, control: 'coherence', outcome: 'failed' } as const;
    await run(portal, people.operator, 'order.control@1', again);
    expect(await kindsOf(portal, people.requester)).toEqual([
      'underVerification',
      'readyToDeliver',
      'underVerification',
    ]);
  });

  it('reaches a requester who is a contact too once', async () => {
    const { portal } = opened;
    const id = await contactIdOf(portal, people.requester);
    const reference = await place(portal, people.requester, {
      technicalContactId: id,
      administrativeContactId: id,
    });
    await accept(reference);
    expect((await rows()).length).toBe(1);
  });

  it('reaches the operator who ordered for a customer without an account', async () => {
    const { portal } = opened;
    const { operator } = people;
    const { reference } = await run(portal, operator, 'order.placePublic@1', {
      product: 'mail-simple-1y',
      composition: {
        emailAddress: 'zoe@public.example',
        organizationName: 'Public',
        registrationNumber: '552100554',
        streetAddress: '1 rue',
        postalCode: '69002',
        localityName: 'Lyon',
        countryName: 'FR',
      },
      language: 'fr',
    });
    const { holder } = await invite(portal, reference);
    const request = await aRequest({ emailAddress: 'zoe@public.example' });
    await run(portal, holder, 'invitation.accept@1', { request });
    expect(await kindsOf(portal, operator)).toEqual(['underVerification']);
  });

  it.each([
    [
      'has left',
      () => run(opened.portal, people.superUser, 'user.remove@1', { userId: people.contact.userId }),
    ],
    [
      'is blocked',
      () => run(opened.portal, people.superUser, 'user.block@1', { userId: people.contact.userId }),
    ],
    [
      'is suspended',
      () => run(opened.portal, people.superUser, 'user.suspend@1', { userId: people.contact.userId }),
    ],
  ])('reaches nobody who %s', async (_, happens) => {
    const reference = await placeFollowed(opened.portal, people);
    const before = await kindsOf(opened.portal, people.contact);
    await happens();
    await accept(reference);
    expect(await kindsOf(opened.portal, people.contact)).toEqual(before);
    expect(await kindsOf(opened.portal, people.requester)).toEqual(['underVerification']);
  });

  it('reaches the superUser in place of a requester who cannot come in any more', async () => {
    const reference = await placeFollowed(opened.portal, people);
    await run(opened.portal, people.superUser, 'user.block@1', { userId: people.requester.userId });
    await accept(reference);
    expect(await kindsOf(opened.portal, people.requester)).toEqual([]);
    expect(await kindsOf(opened.portal, people.superUser)).toEqual(['underVerification']);
  });

  it('stands or falls with the change itself', async () => {
    const { portal } = opened;
    const { tables } = portal.database;
    const reference = await placeFollowed(portal, people);
    await accept(reference);
    await pass(reference);
    const before = await rows();
    // The journal line is the last thing that a command writes.
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`.execute(
      tables,
    );
    await sql`create trigger fail before insert on journal for each row execute function fail()`.execute(
      tables,
    );
    await expect(deliver(reference)).rejects.toThrow('killed');
    expect(await rows()).toEqual(before);
    await sql`drop trigger fail on journal`.execute(tables);
    await deliver(reference);
    expect((await rows()).slice(before.length).map(({ kind }) => kind)).toEqual(['valid', 'valid']);
  });
});

describe('what time alone brings', () => {
  it('is told once, by however many servers: an invitation that expires, and expires again', async () => {
    const { portal, clock } = opened;
    const { requester, contact, other } = people;
    const reference = await placeFollowed(portal, people);
    clock.advance({ days: 29 });
    await tellStates(portal);
    expect(await kindsOf(portal, requester)).toEqual([]);
    clock.advance({ days: 1 });
    await Promise.all([tellStates(portal), tellStates(portal), tellStates(portal)]);
    await tellStates(portal);
    expect(await kindsOf(portal, requester)).toEqual(['invitationExpired']);
    await run(portal, other, 'invitation.resend@1', { reference });
    clock.advance({ days: 30 });
    await tellStates(portal);
    const again = ['invitationExpired', 'awaitingHolder', 'invitationExpired'];
    expect(await kindsOf(portal, requester)).toEqual(again);
    expect(await kindsOf(portal, contact)).toEqual(['awaitingHolder', ...again]);
  });

  it('is told once: a certificate that ends soon, and then ends', async () => {
    const { portal, clock } = opened;
    await deliverNew();
    const before = await kindsOf(portal, people.requester);
    clock.advance({ days: 360 });
    await remindOfExpiries(portal);
    await remindOfExpiries(portal);
    clock.advance({ days: 40 });
    await Promise.all([tellStates(portal), tellStates(portal)]);
    const told = (await kindsOf(portal, people.requester)).slice(before.length);
    expect(told).toEqual(['certificate.endsSoon', 'expired']);
  });

  it('waits for an invitation that was sent again before it expired', async () => {
    const { portal, clock } = opened;
    const reference = await placeFollowed(portal, people);
    clock.advance({ days: 20 });
    await run(portal, people.requester, 'invitation.resend@1', { reference });
    clock.advance({ days: 15 });
    await tellStates(portal);
    expect(await kindsOf(portal, people.requester)).toEqual([]);
    clock.advance({ days: 15 });
    await tellStates(portal);
    expect(await kindsOf(portal, people.requester)).toEqual(['invitationExpired']);
  });
});

describe('old alerts', () => {
  it('go a year after, once they were seen; what nobody has seen stays', async () => {
    const { portal, clock } = opened;
    const { requester, contact } = people;
    await deliverNew();
    await run(portal, contact, 'alerts.markSeen@1', { upTo: Number.MAX_SAFE_INTEGER });
    const [unseen, seen] = await Promise.all([kindsOf(portal, requester), kindsOf(portal, contact)]);
    expect(Math.min(unseen.length, seen.length)).toBeGreaterThan(0);
    clock.advance({ days: 364 });
    await removeOldAlerts(portal);
    expect(await kindsOf(portal, contact)).toEqual(seen);
    clock.advance({ days: 2 });
    await removeOldAlerts(portal);
    expect(await kindsOf(portal, contact)).toEqual([]);
    expect(await kindsOf(portal, requester)).toEqual(unseen);
  });
});
