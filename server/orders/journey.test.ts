import { X509Certificate } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { readPem, toPem } from '#core/pki/pem.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { holderView } from './holder-view.ts';
import { listOrders } from './list-orders.ts';
import { orderView } from './order-view.ts';

let opened: TestPortal;
let user: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
});

beforeEach(() => {
  opened.mail.taken.length = 0;
});

const view = (reference: string) => orderView(opened.portal, user, reference);

describe('placing an order', () => {
  test('gives a reference of ten digits and mails the holder a link', async () => {
    const reference = await place(opened.portal, user, { instructions: 'Avant vendredi.' });
    expect(reference).toMatch(/^\d{10}$/);
    await opened.sendMails();
    const mail = opened.mail.taken.find(({ to }) => to === composition.emailAddress);
    expect(mail?.text).toContain('Avant vendredi.');
    expect(mail?.text).toMatch(/http:\/\/localhost:8080\/invitation#[\w-]{43}/);
    expect((await view(reference)).state).toBe('awaitingHolder');
  });

  test('needs every field of the product', async () => {
    const wanting = place(opened.portal, user, { composition: { emailAddress: 'zoe@aube.example' } });
    await expect(wanting).rejects.toMatchObject({
      code: 'command.invalidArguments',
      detail: { fields: expect.arrayContaining(['composition.organizationName']) },
    });
  });
});

describe('an invitation', () => {
  test('keeps no secret in the database', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { secret } = await invite(portal, reference);
    const rows = await portal.database.tables.selectFrom('invitation_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('is opened once', async () => {
    const { portal, clock } = opened;
    const reference = await place(portal, user);
    const { holder } = await invite(portal, reference);
    await run(portal, holder, 'invitation.open@1', {});
    const { openedAt } = (await view(reference)).invitation;
    clock.advance({ minutes: 5 });
    await run(portal, holder, 'invitation.open@1', {});
    expect((await view(reference)).invitation).toMatchObject({ state: 'opened', openedAt });
  });

  test('accepted twice with the same key is accepted once; with another key it is refused', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { holder } = await invite(portal, reference);
    const request = await aRequest();
    const accept = (pem: string) => run(portal, holder, 'invitation.accept@1', { request: pem });
    expect(await accept(request)).toEqual({ reference });
    expect(await accept(request)).toEqual({ reference });
    expect(await refusalOf(accept(await aRequest()))).toBe('invitation.alreadyAccepted');
  });

  test('accepted in two tabs at once with two keys is accepted with one', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { holder } = await invite(portal, reference);
    const requests = await Promise.all([aRequest(), aRequest(), aRequest()]);
    const outcomes = await Promise.all(
      requests.map((request) => refusalOf(run(portal, holder, 'invitation.accept@1', { request }))),
    );
    expect(outcomes.sort()).toEqual(['done', 'invitation.alreadyAccepted', 'invitation.alreadyAccepted']);
  });

  test('expires after 30 days, and asks again when it is sent again: the old link too', async () => {
    const { portal, clock } = opened;
    const reference = await place(portal, user);
    const { holder } = await invite(portal, reference);
    clock.advance({ days: 30 });
    const request = await aRequest();
    const accept = () => run(portal, holder, 'invitation.accept@1', { request });
    expect(await refusalOf(accept())).toBe('invitation.expired');
    await run(portal, user, 'invitation.resend@1', { reference });
    expect(await refusalOf(accept())).toBe('done');
  });

  test('cancelled asks for nothing any more', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { holder, orderId } = await invite(portal, reference);
    await run(portal, user, 'invitation.cancel@1', { reference });
    const accepting = run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    expect(await refusalOf(accepting)).toBe('invitation.cancelled');
    expect((await holderView(portal, orderId)).state).toBe('cancelled');
  });

  test.each([
    ['garbage', async () => 'hello', /^csr\./],
    ['a weak key', () => aRequest({ weak: true }), /^csr\.(?:unsupported|weak)Key$/],
    [
      'somebody else',
      () => aRequest({ emailAddress: 'else@aube.example' }),
      /^order\.requestOfAnotherSubject$/,
    ],
    ['a broken signature', async () => broken(await aRequest()), /^csr\.badSignature$/],
  ])('that gets %s for a request refuses it', async (_, make, code) => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const { holder } = await invite(portal, reference);
    const request = await make();
    expect(await refusalOf(run(portal, holder, 'invitation.accept@1', { request }))).toMatch(code);
    expect((await view(reference)).state).toBe('awaitingHolder');
  });
});

/** The last octet before the padding belongs to the signature. */
function broken(pem: string): string {
  const [block] = readPem(pem);
  const der = block?.der ?? new Uint8Array();
  der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
  return toPem('CERTIFICATE REQUEST', der);
}

describe('delivery', () => {
  test('waits for the request, then for every control', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const deliver = () => refusalOf(run(portal, operator, 'order.deliver@1', { reference }));
    expect(await deliver()).toBe('order.requestMissing');
    const { holder } = await invite(portal, reference);
    await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    expect(await deliver()).toBe('order.controlsMissing');
    expect((await view(reference)).state).toBe('underVerification');
  });

  test('issues one certificate of the accepted key, named by the order, and tells both', async () => {
    const { portal } = opened;
    const reference = await readyOrder(portal, { user, operator });
    const { serialNumber } = await run(portal, operator, 'order.deliver@1', { reference });
    await opened.sendMails();
    const seen = await view(reference);
    expect(seen.state).toBe('valid');
    const [certificate] = seen.certificates;
    const x509 = new X509Certificate(certificate?.pem ?? '');
    expect(x509.serialNumber.toLowerCase()).toBe(serialNumber);
    expect(x509.subject).toContain('organizationIdentifier=NTRFR-552100554');
    expect(x509.subjectAltName).toBe(`email:${composition.emailAddress}`);
    expect(certificate?.spkiSha256).toBe(seen.request?.spkiSha256);
    expect(certificate?.chain).toHaveLength(2);
    expect(opened.mail.taken.map(({ to }) => to)).toEqual(expect.arrayContaining([composition.emailAddress]));
    expect(opened.mail.secretTo(composition.emailAddress)).toMatch(/^[\w-]{43}$/);
  });

  test('of the same order ten times at once issues once', async () => {
    const { portal } = opened;
    const reference = await readyOrder(portal, { user, operator });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => refusalOf(run(portal, operator, 'order.deliver@1', { reference }))),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'issuance.alreadyIssued']));
    expect((await view(reference)).certificates).toHaveLength(1);
  });

  test('after a crash between the question and the answer asks the same question again', async () => {
    const { portal } = opened;
    const reference = await readyOrder(portal, { user, operator });
    const dying = {
      ...portal,
      issuance: {
        ...portal.issuance,
        issue: async (...args: Parameters<typeof portal.issuance.issue>) => {
          await portal.issuance.issue(...args);
          throw new Error('killed');
        },
      },
    };
    await expect(run(dying, operator, 'order.deliver@1', { reference })).rejects.toThrow('killed');
    const asked = await portal.database.tables
      .selectFrom('issuance_requests')
      .innerJoin('orders', 'orders.order_id', 'issuance_requests.order_id')
      .select('serial_number')
      .where('reference', '=', reference)
      .execute();
    expect(asked).toHaveLength(1);
    const { serialNumber } = await run(portal, operator, 'order.deliver@1', { reference });
    expect(serialNumber).toBe(asked[0]?.serial_number);
  });
});

describe('refusing', () => {
  test('ends the order and tells the requester why', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    await run(portal, operator, 'order.refuse@1', { reference, reason: 'Radiée du registre.' });
    await opened.sendMails();
    expect(await view(reference)).toMatchObject({
      state: 'refused',
      refusalReason: 'Radiée du registre.',
      actions: ['order.setCustomValue@1', 'order.comment@1'],
    });
    expect(opened.mail.taken.some(({ text }) => text.includes('Radiée du registre.'))).toBe(true);
    const again = run(portal, operator, 'order.refuse@1', { reference, reason: 'Encore' });
    expect(await refusalOf(again)).toBe('order.stateForbids');
  });
});

describe('reading', () => {
  test("shows users their account's orders and operators all", async () => {
    const { portal } = opened;
    const other = await aSuperUser(portal, 'Another');
    const reference = await place(portal, other);
    expect(await refusalOf(orderView(portal, user, reference))).toBe('order.notFound');
    const mine = await listOrders(portal, other, {});
    expect(mine.rows.map((row) => row.reference)).toEqual([reference]);
    const all = await listOrders(portal, operator, { search: reference });
    expect(all.total).toBe(1);
  });

  test('offers exactly what state and rights allow', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    expect((await view(reference)).actions).toEqual([
      'invitation.resend@1',
      'invitation.cancel@1',
      'document.attach@1',
      'order.setRenewal@1',
      'order.setAutomaticRenewal@1',
      'order.setCustomValue@1',
      'order.comment@1',
    ]);
    expect((await orderView(portal, operator, reference)).actions).toEqual([
      'order.control@1',
      'order.refuse@1',
      'order.comment@1',
    ]);
  });

  test('searches for % and _ as what they are', async () => {
    expect((await listOrders(opened.portal, user, { search: '100%_' })).total).toBe(0);
  });
});
