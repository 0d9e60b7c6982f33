import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { AlertKind } from '#core/alerts/alert-kinds.ts';
import { aFollowing, type Following, kindsOf, placeFollowed } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, run } from '../../tests/server/orders.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import type { Asker } from '../http/who-asks.ts';
import { listAlerts } from './list-alerts.ts';

// Whoever asks for what comes after the newest they saw misses nothing, whatever is committed meanwhile.

let opened: TestPortal;

beforeAll(async () => {
  opened = await testPortal();
});

const read = (who: User, after: number, limit = 200) =>
  listAlerts(opened.portal, who as unknown as Asker, { after, limit });

const cancel = (reference: string, { other }: Following) =>
  run(opened.portal, other, 'invitation.cancel@1', { reference });

describe('two transactions', () => {
  let people: Following;
  let others: Following;
  let holding: pg.Client;

  beforeAll(async () => {
    people = await aFollowing(opened.portal);
    others = await aFollowing(opened.portal);
    const { max: _, ...options } = opened.portal.database.pool.options;
    holding = new pg.Client(options);
    await holding.connect();
    return () => holding.end();
  });

  const waiting = async () => {
    const { rows } = await opened.portal.database.pool.query<{ count: number }>(
      `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.count;
  };

  it('of one account take their numbers in the order in which they are committed', async () => {
    const first = await placeFollowed(opened.portal, people);
    const second = await placeFollowed(opened.portal, people);
    const elsewhere = await placeFollowed(opened.portal, others);
    const { newest } = await read(people.requester, 0);
    // The journal's head is the last that a command waits for: its alerts are written by then.
    await holding.query('begin');
    await holding.query('select from journal_heads where account_id = $1 for update', [
      people.superUser.accountId,
    ]);
    const one = cancel(first, people);
    await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 10_000 });
    const two = cancel(second, people);
    await vi.waitFor(async () => expect(await waiting()).toBe(2), { timeout: 10_000 });
    // Another account's people are numbered past those who wait, and are not held up by them.
    await cancel(elsewhere, others);
    const meanwhile = await read(people.requester, newest);
    expect(meanwhile).toMatchObject({ alerts: [], newest });
    await holding.query('commit');
    await Promise.all([one, two]);
    const { alerts } = await read(people.requester, meanwhile.newest);
    expect(alerts.map(({ reference }) => reference)).toEqual([first, second]);
    const [theirs] = (await read(others.requester, 0)).alerts.slice(-1);
    expect(theirs?.number).toBeGreaterThan(alerts[0]?.number ?? 0);
    expect(theirs?.number).toBeLessThan(alerts[1]?.number ?? 0);
  });
});

describe('a thousand changes of state at random', () => {
  const wanted = 1000;
  const atOnce = 6;

  it('reach a reader who asks all the while: none is missed, none comes twice', {
    timeout: 240_000,
  }, async () => {
    const { portal } = opened;
    const people = await aFollowing(portal);
    const request = await aRequest();
    const expected = new Map<string, AlertKind[]>();
    let changes = 0;
    let random = 4711;
    /** Always the same, so that a failure can be looked at. */
    const chance = () => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      return random / 2_147_483_648;
    };
    const came = (reference: string, state: AlertKind) => {
      changes++;
      expected.set(reference, [...(expected.get(reference) ?? []), state]);
    };

    async function oneOrder(): Promise<void> {
      const reference = await placeFollowed(portal, people);
      came(reference, 'awaitingHolder');
      if (chance() < 0.15) {
        await cancel(reference, people);
        return came(reference, 'cancelled');
      }
      const { holder } = await invite(portal, reference);
      await run(portal, holder, 'invitation.accept@1', { request });
      came(reference, 'underVerification');
      const control = (outcome: 'failed' | 'ok') =>
        run(portal, people.operator, 'order.control@1', { reference, control: 'coherence', outcome });
      while (chance() < 0.5) {
        await control('ok');
        came(reference, 'readyToDeliver');
        await control('failed');
        came(reference, 'underVerification');
      }
      if (chance() < 0.3) {
        await run(portal, people.operator, 'order.refuse@1', { reference, reason: 'none' });
        return came(reference, 'refused');
      }
      await control('ok');
      came(reference, 'readyToDeliver');
      const { serialNumber } = await run(portal, people.operator, 'order.deliver@1', { reference });
      came(reference, 'valid');
      if (chance() < 0.5) return;
      const reason = 'unspecified';
      await run(portal, people.operator, 'certificate.revoke@1', { reference, serialNumber, reason });
      came(reference, 'revoked');
    }

    let isOver = false;
    const worker = async () => {
      while (changes < wanted) await oneOrder();
    };
    const got = new Map<string, AlertKind[]>();
    let newest = 0;
    let asked = 0;
    const poll = async () => {
      const answer = await read(people.contact, newest, 7);
      asked++;
      newest = answer.newest;
      for (const { reference, kind } of answer.alerts)
        got.set(reference, [...(got.get(reference) ?? []), kind]);
      return answer.alerts.length;
    };
    const polling = (async () => {
      while (!isOver) await poll();
      while ((await poll()) > 0);
    })();
    await Promise.all(Array.from({ length: atOnce }, worker));
    isOver = true;
    await polling;
    expect(changes).toBeGreaterThanOrEqual(wanted);
    expect(asked).toBeGreaterThan(wanted / 7);
    expect(got).toEqual(expected);
    expect((await kindsOf(portal, people.contact)).length).toBe(changes);
    // Whoever places them is told of all but that.
    expect((await kindsOf(portal, people.requester)).length).toBe(changes - expected.size);
  });
});
