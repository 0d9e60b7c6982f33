import { expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { OrderState } from '#core/orders/state.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { listOrders } from '../orders/list-orders.ts';
import { countBadges } from './count-badges.ts';

async function inState(
  { portal }: TestPortal,
  actor: Operator | User,
  ...states: OrderState[]
): Promise<number> {
  const pages = await Promise.all(states.map((state) => listOrders(portal, actor, { state, limit: '1' })));
  return pages.reduce((sum, { total }) => sum + total, 0);
}

test('the menu counts what its lists show, each for whom it is', async () => {
  const opened = await testPortal();
  const { portal, clock } = opened;
  const operator = await anOperator(portal);
  const user = await aSuperUser(portal);
  const other = await aSuperUser(portal, 'Other');
  const deliver = async (owner: User) => {
    const reference = await readyOrder(portal, { user: owner, operator });
    await run(portal, operator, 'order.deliver@1', { reference });
    return reference;
  };
  await place(portal, user);
  clock.advance({ days: 40 });
  await place(portal, user);
  await run(portal, user, 'invitation.cancel@1', { reference: await place(portal, user) });
  await run(portal, operator, 'order.refuse@1', { reference: await place(portal, user), reason: 'none' });
  const { holder } = await invite(portal, await place(portal, user));
  await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
  await readyOrder(portal, { user: other, operator });
  await readyOrder(portal, { user, operator });
  await deliver(user);
  const { serialNumber } = await portal.database.tables
    .selectFrom('certificates')
    .select('serial_number as serialNumber')
    .executeTakeFirstOrThrow();
  const revoked = await deliver(user);
  const newest = await portal.database.tables
    .selectFrom('certificates')
    .select('serial_number')
    .where('serial_number', '!=', serialNumber)
    .executeTakeFirstOrThrow();
  await run(portal, operator, 'certificate.revoke@1', {
    reference: revoked,
    serialNumber: newest.serial_number,
    reason: 'superseded',
  });

  const pending = ['awaitingHolder', 'invitationExpired', 'underVerification', 'readyToDeliver'] as const;
  const badges = await countBadges(portal, user);
  expect(badges).toEqual({
    pendingOrders: 4,
    validProducts: 1,
    toAccept: 0,
    renewals: 0,
    approvals: 0,
    blockedUsers: 0,
  });
  expect(badges.pendingOrders).toBe(await inState(opened, user, ...pending));
  expect(badges.validProducts).toBe(await inState(opened, user, 'valid'));
  const office = await countBadges(portal, operator);
  expect(office).toEqual({ queue: 3, accountRequests: 0, failedMails: 0 });
  expect(office.queue).toBe(await inState(opened, operator, 'underVerification', 'readyToDeliver'));

  await run(portal, user, 'preferences.setApprovalMode@1', { on: true });
  const requester = await aUser(portal, user, ['technical']);
  await place(portal, requester);
  const refused = { reference: await place(portal, requester), reason: 'twice' };
  await run(portal, user, 'order.refuseApproval@1', refused);
  const withWaiting = await countBadges(portal, user);
  expect(withWaiting).toMatchObject({ pendingOrders: 4, approvals: 1 });
  expect(withWaiting.approvals).toBe(await inState(opened, user, 'awaitingApproval'));
  expect(await countBadges(portal, requester)).toEqual({
    pendingOrders: 4,
    validProducts: 1,
    toAccept: 0,
    renewals: 0,
  });

  clock.advance({ days: 366 });
  expect((await countBadges(portal, user)).validProducts).toBe(0);
  expect(await countBadges(portal, await aUser(portal, user, ['billing']))).toEqual({});
  expect(await countBadges(portal, await aUser(portal, user, ['administrative']))).toEqual({
    blockedUsers: 0,
  });
});
