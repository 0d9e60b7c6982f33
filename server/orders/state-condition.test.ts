import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { controlNames } from '#core/orders/order.ts';
import { awaitingStates, orderState, orderStates, stateEndsAt } from '#core/orders/state.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { place } from '../../tests/server/orders.ts';
import { aSuperUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { readMigrations } from '../database/migrate.ts';
import { countAwaiting } from './count-awaiting.ts';
import { nextToEnd } from './list-ending.ts';
import { loadOrders } from './load-orders.ts';
import { stateCondition } from './state-condition.ts';

// Every combination of facts that the tables allow, put there directly: the SQL and core must say the same of each.

let opened: TestPortal;
let user: User;

const flags = [
  'late',
  'asked',
  'approved',
  'unapproved',
  'accepted',
  'cancelled',
  'refused',
  'controlled',
  'certified',
  'revoked',
  'past',
  'asksAcceptance',
  'isAccepted',
] as const;
type Flags = Readonly<Record<(typeof flags)[number], boolean>>;

const combinations = Array.from(
  { length: 2 ** flags.length },
  (_, bits) =>
    Object.fromEntries(flags.map((flag, index) => [flag, (bits & (1 << index)) !== 0])) as unknown as Flags,
).filter(
  ({
    late,
    asked,
    approved,
    unapproved,
    accepted,
    cancelled,
    refused,
    controlled,
    certified,
    revoked,
    past,
    asksAcceptance,
    isAccepted,
  }) =>
    !((approved || unapproved) && !asked) &&
    !(approved && unapproved) &&
    !(asked && !approved && (accepted || controlled || refused)) &&
    !(accepted && cancelled) &&
    !(certified && (!accepted || refused || cancelled)) &&
    !((revoked || past || asksAcceptance) && !certified) &&
    !(isAccepted && !asksAcceptance) &&
    // Neither changes what the other does: each combination is placed as an order.
    !(asksAcceptance && (late || asked)),
);

beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  for (const combination of combinations) await plant(combination);
});

async function plant({
  late,
  asked,
  approved,
  unapproved,
  accepted,
  cancelled,
  refused,
  controlled,
  certified,
  revoked,
  past,
  asksAcceptance,
  isAccepted,
}: Flags): Promise<void> {
  const { portal, clock } = opened;
  const { tables: db } = portal.database;
  const reference = await place(portal, user);
  const now = clock.now();
  const { order_id } = await db
    .selectFrom('orders')
    .select('order_id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const row = { account_id: user.accountId, order_id, version: 0 };
  const hour = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
  await db
    .updateTable('invitations')
    .set({
      ...(late ? { expires_at: hour(-1) } : {}),
      ...(accepted ? { accepted_at: hour(-2) } : {}),
      ...(cancelled ? { cancelled_at: hour(-2) } : {}),
    })
    .set('version', 1)
    .where('order_id', '=', order_id)
    .execute();
  if (asked) {
    await db
      .updateTable('orders')
      .set({
        approval_asked_at: hour(-3),
        ...(approved ? { approved_at: hour(-3), approval_decided_by: user.userId } : {}),
        ...(unapproved
          ? { approval_refused_at: now, approval_refusal_reason: 'no', approval_decided_by: user.userId }
          : {}),
      })
      .where('order_id', '=', order_id)
      .execute();
  }
  if (refused)
    await db
      .updateTable('orders')
      .set({ refused_at: now, refusal_reason: 'no' })
      .where('order_id', '=', order_id)
      .execute();
  if (controlled) {
    await db.updateTable('controls').set({ outcome: 'ok' }).where('order_id', '=', order_id).execute();
    await db
      .updateTable('controls')
      .set({ outcome: 'notRequired' })
      .where('order_id', '=', order_id)
      .where('control', '=', controlNames[0])
      .execute();
  }
  if (!accepted) return;
  const request_id = crypto.randomUUID();
  await db
    .insertInto('certification_requests')
    .values({
      ...row,
      request_id,
      der: Buffer.of(1),
      spki_sha256: '',
      key_kind: 'P-256',
      received_at: now,
      link_made_at: now,
    })
    .execute();
  if (!certified) return;
  const { authorityId: authority_id } = portal.issuance.authorities.at(-1) as { authorityId: string };
  const issuance_request_id = crypto.randomUUID();
  const dates = {
    not_before: hour(-48),
    not_after: hour(past ? -1 : 48),
    serial_number: crypto.randomUUID(),
  };
  await db
    .insertInto('issuance_requests')
    .values({
      account_id: row.account_id,
      order_id,
      issuance_request_id,
      request_id,
      connector: 'test',
      authority_id,
      written_at: now,
      ...dates,
    })
    .execute();
  await db
    .insertInto('certificates')
    .values({
      ...row,
      ...dates,
      certificate_id: crypto.randomUUID(),
      issuance_request_id,
      authority_id,
      der: Buffer.of(1),
      spki_sha256: '',
      issued_at: now,
      revoked_at: revoked ? now : null,
      revocation_reason: revoked ? 'superseded' : null,
      accept_by: asksAcceptance ? hour(720) : null,
      accepted_at: isAccepted ? now : null,
    })
    .execute();
}

async function allOrders() {
  const db = opened.portal.database.tables;
  const ids = await db.selectFrom('orders').select('order_id').execute();
  return loadOrders(
    db,
    ids.map(({ order_id }) => order_id),
  );
}

describe('the state in SQL', () => {
  test.each(orderStates)('%s is that of core', async (state) => {
    const { portal, clock } = opened;
    const db = portal.database.tables;
    const orders = await allOrders();
    expect(orders).toHaveLength(combinations.length);
    const expected = orders
      .filter((order) => orderState(order, clock.now()) === state)
      .map(({ reference }) => reference);
    const found = await db
      .selectFrom('orders')
      .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
      .select('reference')
      .where(stateCondition(state, clock.now()))
      .execute();
    expect(expected.length).toBeGreaterThan(0);
    expect(found.map(({ reference }) => reference).sort()).toEqual(expected.sort());
  });
});

test('what awaits somebody is counted by the same conditions', async () => {
  const { portal, clock } = opened;
  const orders = await allOrders();
  const counts = await countAwaiting(portal, user);
  for (const state of awaitingStates) {
    const expected = orders.filter((order) => orderState(order, clock.now()) === state).length;
    expect([state, counts[state]]).toEqual([state, expected]);
  }
  expect(Object.keys(counts)).toHaveLength(awaitingStates.length);
});

test('the next to end are the valid ones, each by the last of its certificates', async () => {
  const { portal, clock } = opened;
  const now = clock.now();
  const orders = await allOrders();
  const valid = orders.filter((order) => ['toAccept', 'valid'].includes(orderState(order, now)));
  const found = await nextToEnd(portal.database.tables, {
    accountId: user.accountId,
    now,
    limit: valid.length + 1,
  });
  expect([...found].sort()).toEqual(valid.map(({ orderId }) => orderId).sort());
  const ends = found.map((id) => {
    const order = orders.find(({ orderId }) => orderId === id);
    return order && stateEndsAt(order, now)?.getTime();
  });
  expect(ends).toEqual([...ends].sort((one, other) => Number(one) - Number(other)));
});

test('who has orders from before there were alerts is told only of what comes: migration 013 knows each state', async () => {
  const { portal, clock } = opened;
  const { tables: db, pool } = portal.database;
  const migration = readMigrations().find(({ name }) => name === '013-alerts')?.sql ?? '';
  const [update = ''] = /^update orders set[\s\S]*?;$/m.exec(migration) ?? [];
  await pool.query('update orders set alerted_state = null, state_ends_at = null');
  await pool.query(update.replaceAll('now()', `'${clock.now().toISOString()}'::timestamptz`));
  const rows = await db.selectFrom('orders').select(['order_id', 'alerted_state', 'state_ends_at']).execute();
  const all = await loadOrders(
    db,
    rows.map(({ order_id }) => order_id),
  );
  // Nobody approved orders before there were alerts.
  const orders = all.filter(
    ({ approval, certificates }) =>
      approval === undefined && certificates.every(({ acceptBy }) => acceptBy === undefined),
  );
  const known = rows.filter(({ order_id }) => orders.some(({ orderId }) => orderId === order_id));
  expect(known.map(({ alerted_state, state_ends_at }) => [alerted_state, state_ends_at])).toEqual(
    orders.map((order) => [orderState(order, clock.now()), stateEndsAt(order, clock.now()) ?? null]),
  );
});
