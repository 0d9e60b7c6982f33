import { beforeEach, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { deliveredOrder, goToDaysBefore } from '../../tests/server/renewals.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { listOrders } from '../orders/list-orders.ts';
import { countBadges } from '../users/count-badges.ts';

// REN-1: what the list of renewals shows and the menu counts is what may be renewed, no more and no less.

let opened: TestPortal;
let operator: Operator;
let user: User;

const listed = async (): Promise<readonly string[]> => {
  const { rows, total } = await listOrders(opened.portal, user, { renewable: 'now' });
  expect((await countBadges(opened.portal, user)).renewals).toBe(total);
  return rows.map(({ reference }) => reference);
};

beforeEach(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
  user = await aSuperUser(opened.portal);
});

test.each([
  [90.001, false],
  [89.999, true],
  [-29.999, true],
  [-30.001, false],
])('%d days before its end a certificate is listed: %s', async (days, isListed) => {
  const reference = await deliveredOrder(opened, { user, operator });
  await goToDaysBefore(opened, reference, days);
  expect(await listed()).toEqual(isListed ? [reference] : []);
});

test('what is not to be renewed, is being renewed, is revoked or has no certificate is left out', async () => {
  const { portal } = opened;
  const deliver = () => deliveredOrder(opened, { user, operator });
  const [declined, renewed, revoked, left] = [
    await deliver(),
    await deliver(),
    await deliver(),
    await deliver(),
  ];
  await goToDaysBefore(opened, left, 60);
  await place(portal, user);
  await run(portal, user, 'order.setRenewal@1', { reference: declined, renew: false });
  await run(portal, user, 'order.renew@1', { reference: renewed });
  const { rows } = await listOrders(portal, user, { search: revoked });
  const serialNumber = rows[0]?.serialNumber ?? '';
  await run(portal, operator, 'certificate.revoke@1', {
    reference: revoked,
    serialNumber,
    reason: 'superseded',
  });
  expect(await listed()).toEqual([left]);
});
