import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { readOrderRow } from '#core/sync/order-row.ts';
import type { KindAnswer, PackedRow } from '#core/sync/protocol.ts';
import { plantOrdersOf } from '../../tests/bench/plant-account.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { place, run } from '../../tests/server/orders.ts';
import { aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { pullWhole } from '../../tests/sync/pull-whole.ts';

let opened: TestPortal;
let user: User;
beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
});

const orders = async (query: Record<string, string> = {}, by = user): Promise<KindAnswer> => {
  const answer = await pullWhole(opened.portal, by, { only: 'order', ...query });
  return answer.kinds.order as KindAnswer;
};
const kept = async (by = user): Promise<number> => {
  const { rows } = await opened.portal.database.pool.query<{ count: number }>(
    'select count(*)::int as count from packed_orders where account_id = $1',
    [by.accountId],
  );
  return rows[0]?.count ?? Number.NaN;
};
const orderOf = ({ rows }: KindAnswer, reference: string): PackedRow => {
  const row = rows.find(([, , of]) => of === reference);
  if (row === undefined) throw new Error(`no ${reference}`);
  return row;
};

describe('orders as they were packed', () => {
  test('few are not kept', async () => {
    await place(opened.portal, user);
    await orders();
    expect(await kept()).toBe(0);
  });

  test('many are, and are told the same the next time; what changed is told as it is', async () => {
    const { portal } = opened;
    const reference = await place(portal, user);
    const client = await portal.database.pool.connect();
    const { rows } = await client.query<{ login: string }>('select login from users where user_id = $1', [
      user.userId,
    ]);
    await plantOrdersOf(client, { login: rows[0]?.login ?? '', from: 0, to: 150 });
    client.release();
    const first = await orders();
    // Written down once the device has its answer.
    await expect.poll(() => kept()).toBe(152);
    expect(await orders()).toEqual(first);

    await run(portal, user, 'invitation.cancel@1', { reference });
    // What is no longer so is gone at once, not only no longer told.
    expect(await kept()).toBe(151);
    const second = await orders();
    expect(readOrderRow(orderOf(first, reference)).invitation.cancelledAt).toBeUndefined();
    expect(readOrderRow(orderOf(second, reference)).invitation.cancelledAt).toBeDefined();
    expect(second.rows).toHaveLength(152);
  });

  test('those of another version of the portal are put together anew', async () => {
    const { pool } = opened.portal.database;
    await pool.query(`update packed_orders set format = 'older', packed = '[]' where account_id = $1`, [
      user.accountId,
    ]);
    expect((await orders()).rows.every((row) => row.length > 20)).toBe(true);
    const older = async () => {
      const asked = 'select 1 from packed_orders where account_id = $1 and format = $2';
      return (await pool.query(asked, [user.accountId, 'older'])).rows;
    };
    await expect.poll(older).toHaveLength(0);
  });

  test('go on from an order in the middle of a version', async () => {
    const whole = await orders();
    const middle = whole.rows[70] as PackedRow;
    const rest = await orders({ order: `${middle[1]}.${middle[0]}` });
    expect(rest.rows).toEqual(whole.rows.slice(71));
  });

  test.each(['7.no-uuid', '7.', 'x', '7.1234'])('a cursor that is none is refused: %s', async (order) => {
    expect(await refusalOf(orders({ order }))).toBe('request.malformed');
  });
});
