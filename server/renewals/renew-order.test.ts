import { beforeEach, describe, expect, test } from 'vitest';
import type { ApiUser, Operator, User } from '#core/accounts/actor.ts';
import { contactIdOf, kindsOf } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { deliveredOrder, goToDaysBefore } from '../../tests/server/renewals.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { orderView } from '../orders/order-view.ts';
import { remindOfExpiries } from '../orders/remind-of-expiries.ts';

let opened: TestPortal;
let operator: Operator;
let superUser: User;
let requester: User;

beforeEach(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
  superUser = await aSuperUser(opened.portal);
  requester = await aUser(opened.portal, superUser, ['technical']);
});

const renew = (reference: string, by: ApiUser | Operator | User = requester) =>
  run(opened.portal, by, 'order.renew@1', { reference });
const view = (reference: string) => orderView(opened.portal, superUser, reference);

/** Of the requester's, with so many days to go. */
async function ending(days = 60): Promise<string> {
  const reference = await deliveredOrder(opened, { user: requester, operator });
  await goToDaysBefore(opened, reference, days);
  return reference;
}

describe('the renewal of an order', () => {
  test('is the same order again, by whoever asks for it, and each tells of the other', async () => {
    const { portal } = opened;
    await run(portal, superUser, 'customField.set@1', { slot: 'a', label: 'Cost centre' });
    const technicalContactId = await contactIdOf(portal, requester);
    const first = await place(portal, requester, {
      technicalContactId,
      customValues: { a: '4711' },
      ownReference: 'PO-7',
      instructions: 'Ask Noé.',
      language: 'en',
    });
    const { holder } = await invite(portal, first);
    await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    for (const control of ['coherence', 'organisation', 'verification', 'commonName', 'phone'] as const)
      await run(portal, operator, 'order.control@1', { reference: first, control, outcome: 'ok' });
    await run(portal, operator, 'order.deliver@1', { reference: first });
    await goToDaysBefore(opened, first, 60);
    await opened.sendMails();
    opened.mail.taken.length = 0;
    const colleague = await aUser(portal, superUser, ['technical']);
    const { reference, awaitsApproval } = await renew(first, colleague);
    expect(awaitsApproval).toBe(false);
    const [renewed, renewal] = [await view(first), await view(reference)];
    expect(renewal).toMatchObject({
      product: renewed.product,
      composition: renewed.composition,
      contacts: renewed.contacts,
      customValues: { a: '4711' },
      ownReference: 'PO-7',
      instructions: 'Ask Noé.',
      language: 'en',
      requesterName: colleague.name,
      state: 'awaitingHolder',
      renewalOf: first,
    });
    expect(renewed.renewedBy).toBe(reference);
    expect(renewed.history.at(-1)).toMatchObject({ command: 'order.renew@1', detail: { other: reference } });
    expect(renewal.history).toMatchObject([{ command: 'order.renew@1', detail: { other: first } }]);
    await opened.sendMails();
    const invitations = opened.mail.taken.filter(({ to }) => to === composition.emailAddress);
    expect(invitations).toHaveLength(1);
    expect(invitations[0]?.text).toContain('Ask Noé.');
    expect(await kindsOf(portal, requester, reference)).toEqual(['awaitingHolder']);
  });

  test('leaves out who is no contact and what is no field any more', async () => {
    const { portal } = opened;
    await run(portal, superUser, 'customField.set@1', { slot: 'a', label: 'Cost centre' });
    const contact = await aUser(portal, superUser, ['technical']);
    const reference = await ending();
    const technicalContactId = await contactIdOf(portal, contact);
    await portal.database.tables
      .updateTable('orders')
      .set({ technical_contact_id: technicalContactId, custom_values: JSON.stringify({ a: '4711' }) })
      .where('reference', '=', reference)
      .execute();
    await run(portal, superUser, 'customField.set@1', { slot: 'a', label: '' });
    await run(portal, superUser, 'user.remove@1', { userId: contact.userId });
    const renewal = await view((await renew(reference)).reference);
    expect(renewal).toMatchObject({ contacts: {}, customValues: {} });
  });

  test('needs an approval as any order does', async () => {
    const { portal } = opened;
    const reference = await ending();
    await run(portal, superUser, 'preferences.setApprovalMode@1', { on: true });
    const placed = await renew(reference);
    expect(placed.awaitsApproval).toBe(true);
    expect((await view(placed.reference)).state).toBe('awaitingApproval');
    expect(await kindsOf(portal, superUser, placed.reference)).toEqual(['awaitingApproval']);
    await run(portal, superUser, 'order.refuseApproval@1', {
      reference: placed.reference,
      reason: 'She leaves',
    });
    expect((await renew(reference, superUser)).awaitsApproval).toBe(false);
  });

  test.each([
    [90.001, 'renewal.notNow'],
    [89.999, 'done'],
    [-29.999, 'done'],
    [-30.001, 'renewal.notNow'],
  ])('%d days before the end: %s', async (days, ends) => {
    expect(await refusalOf(renew(await ending(days)))).toBe(ends);
  });

  test('is one alone, however many ask at once', async () => {
    const reference = await ending();
    const came = await Promise.all([1, 2, 3, 4].map(() => refusalOf(renew(reference))));
    expect(came.sort()).toEqual(['done', 'renewal.exists', 'renewal.exists', 'renewal.exists']);
  });

  test('is none of what is revoked, or not to be renewed', async () => {
    const { portal } = opened;
    const declined = await ending();
    await run(portal, requester, 'order.setRenewal@1', { reference: declined, renew: false });
    expect(await refusalOf(renew(declined))).toBe('renewal.declined');
    const revoked = await ending();
    const serialNumber = (await view(revoked)).serialNumber ?? '';
    const revocation = { reference: revoked, serialNumber, reason: 'superseded' } as const;
    await run(portal, operator, 'certificate.revoke@1', revocation);
    expect(await refusalOf(renew(revoked))).toBe('order.stateForbids');
    expect(await refusalOf(renew(await place(portal, requester)))).toBe('order.stateForbids');
  });

  test('is for whoever may order, in their own account', async () => {
    const { portal } = opened;
    const reference = await ending();
    const program = { kind: 'apiUser', accountId: superUser.accountId, apiUserId: '', name: 'p' } as const;
    for (const right of ['commercial', 'billing', 'administrative', 'approval'] as const)
      expect(await refusalOf(renew(reference, await aUser(portal, superUser, [right])))).toBe(
        'right.missing',
      );
    expect(await refusalOf(renew(reference, operator))).toBe('right.missing');
    expect(await refusalOf(renew(reference, { ...program, scopes: ['orders.read'] }))).toBe('right.missing');
    expect(await refusalOf(renew(reference, await aSuperUser(portal)))).toBe('order.notFound');
    expect(await refusalOf(renew(reference, superUser))).toBe('done');
  });

  test('ends the reminders, which come back when it comes to nothing', async () => {
    const { portal } = opened;
    const reminders = async () => {
      opened.mail.taken.length = 0;
      await remindOfExpiries(portal);
      await opened.sendMails();
      return opened.mail.taken.filter(({ subject }) => /expire le/.test(subject)).length;
    };
    const reference = await ending(61);
    const renewal = await renew(reference);
    await goToDaysBefore(opened, reference, 30);
    expect(await reminders()).toBe(0);
    await run(portal, requester, 'invitation.cancel@1', { reference: renewal.reference });
    expect((await view(reference)).renewedBy).toBeUndefined();
    expect(await reminders()).toBe(1);
  });
});

describe('once a renewal came to nothing', () => {
  test.each(['cancelled', 'refused', 'revoked'] as const)(
    '%s, the order is renewed by hand alone',
    async (how) => {
      const { portal } = opened;
      const first = await ending();
      await run(portal, requester, 'order.setAutomaticRenewal@1', { reference: first, on: true });
      const { reference } = await renew(first);
      if (how === 'cancelled') await run(portal, requester, 'invitation.cancel@1', { reference });
      if (how === 'refused') await run(portal, operator, 'order.refuse@1', { reference, reason: 'no' });
      if (how === 'revoked') {
        const { holder } = await invite(portal, reference);
        await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
        for (const control of ['coherence', 'organisation', 'verification', 'commonName', 'phone'] as const)
          await run(portal, operator, 'order.control@1', { reference, control, outcome: 'ok' });
        const { serialNumber } = await run(portal, operator, 'order.deliver@1', { reference });
        const revocation = { reference, serialNumber, reason: 'superseded' } as const;
        await run(portal, operator, 'certificate.revoke@1', revocation);
      }
      const renewed = await view(first);
      expect(renewed.renewedBy).toBeUndefined();
      expect(renewed.automaticRenewal).toBe(false);
      expect(await refusalOf(renew(first))).toBe('done');
      expect((await view(reference)).renewalOf).toBe(first);
    },
  );

  test('and something is done with both orders at once, neither waits for the other for ever', async () => {
    const { portal } = opened;
    const first = await ending();
    for (let round = 0; round < 8; round++) {
      const { reference } = await renew(first);
      const came = await Promise.all([
        refusalOf(run(portal, requester, 'invitation.cancel@1', { reference })),
        refusalOf(run(portal, requester, 'order.comment@1', { reference: first, text: 'x' })),
        refusalOf(run(portal, requester, 'order.comment@1', { reference, text: 'x' })),
      ]);
      expect(came).toEqual(['done', 'done', 'done']);
    }
  });
});
