import { beforeEach, describe, expect, it } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { products } from '#core/policy/products.ts';
import type { OrderView } from '#core/portal/views.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { countBadges } from '../users/count-badges.ts';
import { countAwaiting } from './count-awaiting.ts';
import { followUnaccepted } from './follow-unaccepted.ts';
import { listOrders } from './list-orders.ts';
import { orderView } from './order-view.ts';

// T 6.4: a certificate whose product asks for it is accepted within thirty days, or revoked.

let opened: TestPortal;
let operator: Operator;
let requester: User;
let colleague: User;
let reference: string;
let serialNumber: string;

const view = (): Promise<OrderView> => orderView(opened.portal, requester, reference);
const accept = (actor = requester) =>
  run(opened.portal, actor, 'certificate.accept@1', { reference, serialNumber });
/** Subjects of the mails that the housekeeping makes now. */
const told = async (): Promise<readonly string[]> => {
  await opened.sendMails();
  opened.mail.taken.length = 0;
  await followUnaccepted(opened.portal);
  await opened.sendMails();
  return opened.mail.taken.map(({ subject }) => subject);
};

beforeEach(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
  const superUser = await aSuperUser(opened.portal);
  requester = await aUser(opened.portal, superUser, ['technical']);
  colleague = await aUser(opened.portal, superUser, ['commercial']);
  reference = await readyOrder(opened.portal, { user: requester, operator, product: 'mail-accepted-1y' });
  ({ serialNumber } = await run(opened.portal, operator, 'order.deliver@1', { reference }));
});

describe('a certificate to be accepted', () => {
  it('waits in its list, on the home page, in the menu and on its page, with its last day', async () => {
    const { portal, clock } = opened;
    const lastDay = new Date(clock.now().getTime() + 30 * 86_400_000).toISOString();
    expect(products['mail-accepted-1y'].acceptanceDays).toBe(30);
    const list = await listOrders(portal, requester, { state: 'toAccept' });
    expect(list.rows.map((row) => [row.reference, row.acceptBy])).toEqual([[reference, lastDay]]);
    expect((await listOrders(portal, requester, { state: 'valid' })).total).toBe(0);
    expect(await countBadges(portal, requester)).toMatchObject({ toAccept: 1, validProducts: 0 });
    expect(await countAwaiting(portal, requester)).toMatchObject({ toAccept: 1 });
    const { state, certificates, actions } = await view();
    expect(state).toBe('toAccept');
    expect(certificates[0]?.acceptBy).toBe(lastDay);
    expect(actions).toContain('certificate.accept@1');
  });

  it('is told with its last day, and that it was accepted is not told as a delivery', async () => {
    await opened.sendMails();
    expect(opened.mail.taken.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^À accepter avant le .*le certificat de /),
    );
    opened.mail.taken.length = 0;
    await accept(colleague);
    await opened.sendMails();
    expect(opened.mail.taken.map(({ subject }) => subject)).toEqual([
      expect.stringContaining(`Commande ${reference}`),
    ]);
  });

  it.each([
    ['who orders', () => requester],
    ['who follows orders', () => colleague],
  ])('is accepted by %s, and then neither waits nor is revoked', async (_, actor) => {
    await accept(actor());
    const { state, certificates, actions, history } = await view();
    expect(state).toBe('valid');
    expect(certificates[0]?.acceptedAt).toBe(opened.clock.now().toISOString());
    expect(actions).not.toContain('certificate.accept@1');
    expect(history.at(-1)?.command).toBe('certificate.accept@1');
    expect(await countBadges(opened.portal, requester)).toMatchObject({ toAccept: 0, validProducts: 1 });
    opened.clock.advance({ days: 60 });
    expect(await told()).toEqual([]);
    expect((await view()).state).toBe('valid');
  });

  it('may be accepted twice, and stays accepted since the first time', async () => {
    await accept();
    const first = (await view()).certificates[0]?.acceptedAt;
    opened.clock.advance({ minutes: 60 });
    await accept(colleague);
    expect((await view()).certificates[0]?.acceptedAt).toBe(first);
  });

  it('is not there under another number', async () => {
    const other = run(opened.portal, requester, 'certificate.accept@1', { reference, serialNumber: '0b' });
    expect(await refusalOf(other)).toBe('certificate.notFound');
  });
});

describe('one that nobody accepts', () => {
  it('is told of once, a week before, and revoked after its last day', async () => {
    opened.clock.advance({ days: 22 });
    expect(await told()).toEqual([]);
    opened.clock.advance({ days: 1.5 });
    expect(await told()).toEqual([expect.stringMatching(/^Encore à accepter avant le /)]);
    expect(await told()).toEqual([]);
    opened.clock.advance({ days: 6 });
    expect(await told()).toEqual([]);
    opened.clock.advance({ days: 2 });
    expect(await told()).toEqual([expect.stringContaining(`Commande ${reference}`)]);
    const { state, certificates } = await view();
    expect(state).toBe('revoked');
    expect(certificates[0]?.revocationReason).toBe('privilegeWithdrawn');
    expect(await refusalOf(accept())).toBe('order.stateForbids');
    expect(await told()).toEqual([]);
  });

  it('has its week also where the portal was down meanwhile', async () => {
    opened.clock.advance({ days: 45 });
    expect(await told()).toEqual([expect.stringMatching(/^Encore à accepter/)]);
    expect((await view()).state).toBe('toAccept');
    opened.clock.advance({ days: 6 });
    await told();
    await accept();
    opened.clock.advance({ days: 2 });
    await told();
    expect((await view()).state).toBe('valid');
  });

  it('is told of and revoked once by two servers', async () => {
    opened.clock.advance({ days: 25 });
    await Promise.all([followUnaccepted(opened.portal), followUnaccepted(opened.portal)]);
    await opened.sendMails();
    expect(opened.mail.taken.filter(({ subject }) => /^Encore/.test(subject))).toHaveLength(1);
    opened.clock.advance({ days: 8 });
    await Promise.all([followUnaccepted(opened.portal), followUnaccepted(opened.portal)]);
    expect((await view()).state).toBe('revoked');
  });

  it('is left to the authority where it was revoked before', async () => {
    const args = { reference, serialNumber, reason: 'superseded' } as const;
    await run(opened.portal, operator, 'certificate.revoke@1', args);
    opened.clock.advance({ days: 40 });
    expect(await told()).toEqual([]);
    expect((await view()).certificates[0]?.revocationReason).toBe('superseded');
  });
});

it('a certificate of another product waits for nobody', async () => {
  const simple = await readyOrder(opened.portal, { user: requester, operator });
  const delivered = await run(opened.portal, operator, 'order.deliver@1', { reference: simple });
  const asked = run(opened.portal, requester, 'certificate.accept@1', { reference: simple, ...delivered });
  expect(await refusalOf(asked)).toBe('order.stateForbids');
});
