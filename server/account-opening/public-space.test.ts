import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Operator } from '../../core/accounts/actor.ts';
import type { CommandInput } from '../../core/commands/catalogue.ts';
import { controlNames } from '../../core/orders/order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { orderView } from '../orders/order-view.ts';
import { findHolder } from '../signin/invitation-links.ts';
import { listAccounts } from './list-accounts.ts';

// The organisation of the tests' orders has the SIREN 552100554.

describe('an order in the public space', () => {
  let opened: TestPortal;
  let operator: Operator;
  const placePublic = (change: Partial<CommandInput<'order.placePublic@1'>['composition']> = {}) =>
    run(opened.portal, operator, 'order.placePublic@1', {
      product: 'mail-professional-1y',
      composition: { ...composition, ...change },
      language: 'fr',
    }).then(({ reference }) => reference);
  const deliver = async (reference: string) => {
    const { holder, secret } = await invite(opened.portal, reference);
    await run(opened.portal, holder, 'invitation.accept@1', { request: await aRequest() });
    for (const control of controlNames) {
      await run(opened.portal, operator, 'order.control@1', { reference, control, outcome: 'ok' });
    }
    await run(opened.portal, operator, 'order.deliver@1', { reference });
    return secret;
  };
  /** Opens the account of the organisation with this number. */
  const openAccount = async (registrationNumber: string) => {
    const { number } = await run(opened.portal, { kind: 'anonymous' }, 'accountRequest.send@1', {
      organisation: {
        organizationName: 'Aube Énergie SAS',
        countryName: 'FR',
        registrationNumber,
        nafCode: '35.11Z',
        streetAddress: '14 rue de la République',
        localityName: 'Lyon',
        phone: '04 72 00 00 00',
      },
      administrative: { name: 'Camille Dufresne', mail: 'camille@aube.example' },
      organisationType: 'company',
      plan: 'prepaid',
      signInMode: 'password',
      language: 'fr',
      termsAccepted: true,
    });
    const { request_id: requestId } = await opened.portal.database.tables
      .selectFrom('account_requests')
      .select('request_id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const done = await run(opened.portal, operator, 'accountRequest.validate@1', {
      requestId,
      login: 'camille.dufresne',
      plan: 'prepaid',
    });
    return { ...(await aSuperUser(opened.portal)), ...done };
  };

  beforeEach(async () => {
    opened = await testPortal();
    operator = await anOperator(opened.portal);
  });

  it('goes its way like any other, and is no customer’s', async () => {
    const reference = await placePublic();
    await deliver(reference);
    const view = await orderView(opened.portal, operator, reference);
    expect(view).toMatchObject({ state: 'valid', accountName: 'Paraphe', requesterName: 'Olga Operator' });
    expect(await listAccounts(opened.portal)).toEqual([]);
    const stranger = await aSuperUser(opened.portal);
    expect(await refusalOf(orderView(opened.portal, stranger, reference))).toBe('order.notFound');
  });

  it('is placed by operators only', async () => {
    const user = await aSuperUser(opened.portal);
    const attempt = run(opened.portal, user, 'order.placePublic@1', {
      product: 'mail-professional-1y',
      composition,
      language: 'fr',
    });
    expect(await refusalOf(attempt)).toBe('right.missing');
  });

  it('moves with all that hangs on it to the account of its organisation, however the number is written', async () => {
    const delivered = await placePublic();
    const secret = await deliver(delivered);
    await run(opened.portal, operator, 'order.comment@1', { reference: delivered, text: 'By phone.' });
    const waiting = await placePublic({
      registrationNumber: '55210055400013',
      emailAddress: 'b@aube.example',
    });
    const other = await placePublic({ registrationNumber: '732829320', emailAddress: 'c@other.example' });
    const foreign = await placePublic({ countryName: 'BE', emailAddress: 'd@other.example' });
    const superUser = await openAccount('552 100 554');
    const { tables } = opened.portal.database;
    for (const reference of [delivered, waiting]) {
      const view = await orderView(opened.portal, superUser, reference);
      expect(view).toMatchObject({ accountName: 'Aube Énergie SAS', requesterName: 'Camille Dufresne' });
      const moves = view.history.filter(({ command }) => command === 'accountRequest.validate@1');
      expect(moves.length).toBe(1);
      expect(view.thread).toHaveLength(reference === delivered ? 1 : 0);
    }
    for (const reference of [other, foreign]) {
      expect(await refusalOf(orderView(opened.portal, superUser, reference))).toBe('order.notFound');
      expect((await orderView(opened.portal, operator, reference)).accountName).toBe('Paraphe');
    }
    const { order_id: orderId } = await tables
      .selectFrom('orders')
      .select('order_id')
      .where('reference', '=', delivered)
      .executeTakeFirstOrThrow();
    // Nothing of the order is left in the public space but its lines of the journal.
    const { rows } = await sql<{ table_name: string }>`
      select table_name from information_schema.columns
      where table_schema = 'public' and column_name = 'order_id'`.execute(tables);
    for (const { table_name } of rows.filter((row) => row.table_name !== 'journal')) {
      const left = await sql`select 1 from ${sql.table(table_name)}
        where order_id = ${orderId} and account_id = ${opened.portal.publicSpaceId}`.execute(tables);
      expect([table_name, left.rows.length]).toEqual([table_name, 0]);
    }
    expect((await findHolder(tables, secret))?.accountId).toBe(superUser.accountId);
    const told = await tables
      .selectFrom('journal')
      .select('account_id')
      .where('command', '=', 'accountRequest.validate@1')
      .where('order_id', '=', orderId)
      .execute();
    expect(told.map(({ account_id }) => account_id).sort()).toEqual(
      [opened.portal.publicSpaceId, superUser.accountId].sort(),
    );
  });

  it('goes on in its new account: the superUser may cancel it, the holder accept it', async () => {
    const first = await placePublic();
    const second = await placePublic({ emailAddress: 'b@aube.example' });
    const { holder } = await invite(opened.portal, first);
    const superUser = await openAccount('552100554');
    const again = await findHolder(
      opened.portal.database.tables,
      (await invite(opened.portal, first)).secret,
    );
    expect(holder.invitationId).toBe(again?.invitationId);
    if (again === undefined) throw new Error('the link is unknown');
    await run(opened.portal, again, 'invitation.accept@1', { request: await aRequest() });
    await run(opened.portal, superUser, 'invitation.cancel@1', { reference: second });
    expect((await orderView(opened.portal, superUser, first)).state).toBe('underVerification');
    expect((await orderView(opened.portal, superUser, second)).state).toBe('cancelled');
  });

  it('stays where it is when another organisation opens an account', async () => {
    const reference = await placePublic();
    await openAccount('732829320');
    expect((await orderView(opened.portal, operator, reference)).accountName).toBe('Paraphe');
  });
});
