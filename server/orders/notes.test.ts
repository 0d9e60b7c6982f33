import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { invite, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { holderView } from './holder-view.ts';
import { orderView } from './order-view.ts';

let opened: TestPortal;
let user: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
});

beforeEach(async () => {
  await opened.sendMails();
  opened.mail.taken.length = 0;
});

const view = (reference: string, by: Operator | User = user) => orderView(opened.portal, by, reference);

async function deliver(): Promise<{ readonly reference: string; readonly serialNumber: string }> {
  const reference = await readyOrder(opened.portal, { user, operator });
  return { reference, ...(await run(opened.portal, operator, 'order.deliver@1', { reference })) };
}

describe('comments', () => {
  test('are read by both sides, in the order in which they were written', async () => {
    const { portal, clock } = opened;
    const reference = await place(portal, user);
    await run(portal, user, 'order.comment@1', { reference, text: 'The holder is away until Monday.' });
    clock.advance({ minutes: 1 });
    await run(portal, operator, 'order.comment@1', { reference, text: 'Thank you.\nWe wait.' });
    const expected = [
      { by: 'account', authorName: user.name, text: 'The holder is away until Monday.' },
      { by: 'auditor', authorName: operator.name, text: 'Thank you.\nWe wait.' },
    ];
    expect((await view(reference)).thread).toMatchObject(expected);
    expect((await view(reference, operator)).thread).toMatchObject(expected);
  });

  test('of an auditor are mailed to the requester; their own are not', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    await run(portal, user, 'order.comment@1', { reference, text: 'A question' });
    await run(portal, operator, 'order.comment@1', { reference, text: 'An answer' });
    await opened.sendMails();
    const texts = opened.mail.taken.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('An answer'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('A question'))).toEqual([]);
  });

  test('are the account’s own, of who follows its orders, and never empty', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const comment = (by: User, text = 'x') => run(portal, by, 'order.comment@1', { reference, text });
    await comment(await aUser(portal, user, ['commercial']));
    expect(await refusalOf(comment(await aUser(portal, user, ['billing'])))).toBe('right.missing');
    expect(await refusalOf(comment(await aSuperUser(portal)))).toBe('order.notFound');
    expect(await refusalOf(comment(user, ' '))).toBe('command.invalidArguments');
  });

  test('stay out of the journal, which keeps everything for ever', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    await run(portal, user, 'order.comment@1', { reference, text: 'Zoé is on parental leave' });
    const lines = await portal.database.tables.selectFrom('journal').select('args').execute();
    expect(JSON.stringify(lines)).not.toContain('parental leave');
  });
});

describe('a note on a certificate', () => {
  test('is the account’s, and nothing that the holder sees', async () => {
    const { portal } = opened;
    const { reference, serialNumber } = await deliver();
    await run(portal, user, 'certificate.setNote@1', { reference, serialNumber, note: 'On the laptop 4711' });
    expect((await view(reference)).certificates[0]?.note).toBe('On the laptop 4711');
    const { orderId } = await invite(portal, reference);
    expect(JSON.stringify(await holderView(portal, orderId))).not.toContain('4711');
    await run(portal, user, 'certificate.setNote@1', { reference, serialNumber, note: '' });
    expect((await view(reference)).certificates[0]?.note).toBe('');
  });

  test('is on a certificate of that order', async () => {
    const { portal } = opened;
    const { reference } = await deliver();
    const { serialNumber } = await deliver();
    const set = (of: string) =>
      run(portal, user, 'certificate.setNote@1', { reference: of, serialNumber, note: 'x' });
    expect(await refusalOf(set(reference))).toBe('certificate.notFound');
    expect(await refusalOf(set(await place(portal, user)))).toBe('order.stateForbids');
  });
});

describe('an order that is not to be renewed', () => {
  test('says so in lists, until the account changes its mind', async () => {
    const { portal } = opened;
    const { reference } = await deliver();
    const set = (renew: boolean) => run(portal, user, 'order.setRenewal@1', { reference, renew });
    expect((await view(reference)).renewalDeclined).toBe(false);
    await set(false);
    expect((await view(reference)).renewalDeclined).toBe(true);
    await set(true);
    expect((await view(reference)).renewalDeclined).toBe(false);
  });

  test('is one that has or may have a certificate', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    await run(portal, user, 'invitation.cancel@1', { reference });
    const set = run(portal, user, 'order.setRenewal@1', { reference, renew: false });
    expect(await refusalOf(set)).toBe('order.stateForbids');
  });
});
