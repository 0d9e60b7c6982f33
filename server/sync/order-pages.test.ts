import { beforeEach, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { digestText, emptyDigest, toggle } from '#core/sync/digest.ts';
import type { PackedRow, PullAnswer } from '#core/sync/protocol.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { place, run } from '../../tests/server/orders.ts';
import { aSuperUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { backUp, restore } from '../../tests/sync/account-backup.ts';
import { pullWhole } from '../../tests/sync/pull-whole.ts';
import { readOrderPage } from './order-pages.ts';

const pageSize = 4;
let opened: TestPortal;
let user: User;
let references: string[];

beforeEach(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  references = [];
  for (let count = 0; count < 14; count++) references.push(await place(opened.portal, user));
});

/** Of each page, the orders that it tells. */
async function tellAll(): Promise<readonly (readonly string[])[]> {
  const pages: string[][] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const query: Record<string, string> = { only: 'order', order: next };
    const { order }: PullAnswer['kinds'] = (await pullWhole(opened.portal, user, query, pageSize)).kinds;
    pages.push((order?.rows ?? []).map(([, , reference]: PackedRow) => String(reference)));
    next = order?.next;
  }
  return pages;
}

/** Whether each page that is known has its octets, in their order. */
async function kept(): Promise<readonly boolean[]> {
  const { rows } = await opened.portal.database.pool.query<{ kept: boolean }>(
    `select list is not null and whole is not null as kept from packed_pages where account_id = $1
     order by after_version, after_id`,
    [user.accountId],
  );
  return rows.map((row) => row.kept);
}

/** Each page is written down once the device has it; the one behind it only then. */
async function tellUntilKept(pages: number): Promise<void> {
  await expect
    .poll(async () => {
      await tellAll();
      return kept();
    })
    .toEqual(Array.from({ length: pages }, () => true));
}

const cancel = (reference: string | undefined) =>
  run(opened.portal, user, 'invitation.cancel@1', { reference: reference ?? '' });

test('whole pages are kept, and told the same again', async () => {
  const first = await tellAll();
  expect(first.map(({ length }) => length)).toEqual([4, 4, 4, 2]);
  expect(first.flat()).toEqual(references);
  await tellUntilKept(3);
  expect(await tellAll()).toEqual(first);
});

test('a kept page tells the digest of its orders', async () => {
  await tellUntilKept(3);
  const { order } = (await pullWhole(opened.portal, user, { only: 'order' }, pageSize)).kinds;
  const rows = order?.rows ?? [];
  expect(rows).toHaveLength(pageSize);
  expect(order?.pageDigest).toBe(
    digestText(rows.reduce((digest, [id, version]) => toggle(digest, id, version), emptyDigest)),
  );
});

test('a change empties its page at once and no other, and those behind it stay where they are', async () => {
  await tellUntilKept(3);
  const changed = references[5];
  await cancel(changed);
  expect(await kept()).toEqual([true, false, true]);
  const told = await tellAll();
  expect(told.map(({ length }) => length)).toEqual([4, 3, 4, 3]);
  expect(told.flat()).toEqual([...references.filter((reference) => reference !== changed), changed]);
  await tellUntilKept(3);
  expect(await tellAll()).toEqual(told);
});

test('a page of which little is left takes in what follows, and the pages in its way go', async () => {
  await tellUntilKept(3);
  for (const reference of references.slice(4, 7)) await cancel(reference);
  const told = await tellAll();
  expect(told.map(({ length }) => length)).toEqual([4, 4, 4, 2]);
  expect(told.flat().toSorted()).toEqual(references.toSorted());
  await tellUntilKept(3);
  expect(await tellAll()).toEqual(told);
});

test('what changed while it was told is not kept as it was', async () => {
  const { portal } = opened;
  const asked = { accountId: user.accountId, after: undefined, pageSize, now: portal.platform.now() };
  const page = await portal.database.tables
    .transaction()
    .execute((transaction) => readOrderPage(transaction, asked));
  await page.octets();
  await cancel(references[0]);
  await page.keep(portal);
  expect(await kept()).toEqual([]);
});

test('what was told before the portal came back from a backup is not kept', async () => {
  const { portal } = opened;
  user = await aSuperUser(portal);
  const { accountId } = user;
  const [first = ''] = await Promise.all(Array.from({ length: pageSize }, () => place(portal, user)));
  const backup = await backUp(portal, accountId);
  await place(portal, user);
  await cancel(first);
  const asked = { accountId, after: undefined, pageSize, now: portal.platform.now() };
  const page = await portal.database.tables
    .transaction()
    .execute((transaction) => readOrderPage(transaction, asked));
  await page.octets();
  await restore(portal, backup);
  await page.keep(portal);
  expect(await kept()).toEqual([]);
});

test('where a device goes on after changes is no page of those that are kept', async () => {
  await tellUntilKept(3);
  const { rows } = await opened.portal.database.pool.query<{ cursor: string }>(
    `select version || '.' || order_id as cursor from orders where reference = $1`,
    [references[5]],
  );
  const cursor = rows[0]?.cursor ?? '';
  for (let times = 0; times < 2; times++) {
    const query = { only: 'order', order: cursor };
    const { order } = (await pullWhole(opened.portal, user, query, pageSize)).kinds;
    expect(order?.rows.map(([, , reference]) => reference)).toEqual(references.slice(6, 10));
  }
  await tellAll();
  expect(await kept()).toEqual([true, true, true]);
});
