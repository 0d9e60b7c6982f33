import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { kindsOf } from '../../tests/server/followed-order.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { deliveredOrder, goToDaysBefore } from '../../tests/server/renewals.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { orderView } from '../orders/order-view.ts';
import { renewWhatIsDue } from './renew-what-is-due.ts';

let opened: TestPortal;
let operator: Operator;
let superUser: User;
let requester: User;
let reference: string;

beforeEach(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
  superUser = await aSuperUser(opened.portal);
  requester = await aUser(opened.portal, superUser, ['technical']);
  reference = await deliveredOrder(opened, { user: requester, operator });
});

const set = (on: boolean, by: Operator | User = requester) =>
  run(opened.portal, by, 'order.setAutomaticRenewal@1', { reference, on });
const view = (of = reference) => orderView(opened.portal, superUser, of);
/** References of the renewals that there are. */
const renewals = async (): Promise<readonly string[]> => {
  const rows = await opened.portal.database.tables
    .selectFrom('orders')
    .select('reference')
    .where('renewal_of', 'is not', null)
    .orderBy('reference')
    .execute();
  return rows.map((row) => row.reference);
};
const due = async (): Promise<number> => {
  await renewWhatIsDue(opened.portal);
  return (await renewals()).length;
};

/** What the product asks for is missing: no renewal can be placed. */
const spoil = (organizationName: string) =>
  sql`update orders set composition = jsonb_set(composition::jsonb, '{organizationName}', to_jsonb(${organizationName}::text))`.execute(
    opened.portal.database.tables,
  );

describe('what renews itself', () => {
  test('is ordered by the portal 65 days before the end, and once', async () => {
    await set(true);
    await goToDaysBefore(opened, reference, 65.001);
    expect(await due()).toBe(0);
    await goToDaysBefore(opened, reference, 65);
    await opened.sendMails();
    opened.mail.taken.length = 0;
    expect(await due()).toBe(1);
    opened.clock.advance({ days: 1 });
    expect(await due()).toBe(1);
    const [successor = ''] = await renewals();
    const renewal = await view(successor);
    expect(renewal).toMatchObject({
      state: 'awaitingHolder',
      requesterName: requester.name,
      automaticRenewal: true,
      renewalOf: reference,
      history: [{ command: 'order.renew@1', actorKind: 'system' }],
    });
    expect((await view()).renewedBy).toBe(successor);
    await opened.sendMails();
    expect(opened.mail.taken.filter(({ to }) => to === composition.emailAddress)).toHaveLength(1);
    expect(await kindsOf(opened.portal, requester, successor)).toEqual(['awaitingHolder']);
  });

  test('is ordered at once where the day has passed, also just after the end, and no later', async () => {
    await goToDaysBefore(opened, reference, 10);
    await set(true);
    await goToDaysBefore(opened, reference, -30.001);
    expect(await due()).toBe(0);
    const other = await deliveredOrder(opened, { user: requester, operator });
    await run(opened.portal, requester, 'order.setAutomaticRenewal@1', { reference: other, on: true });
    await goToDaysBefore(opened, other, -29.999);
    expect(await due()).toBe(1);
  });

  test('is ordered once by two servers at the same time, and after a crash', async () => {
    await set(true);
    await goToDaysBefore(opened, reference, 60);
    await Promise.all([1, 2, 3].map(() => renewWhatIsDue(opened.portal)));
    expect(await renewals()).toHaveLength(1);
    expect(await kindsOf(opened.portal, requester, reference)).not.toContain('renewal.failed');
    const lines = await opened.portal.database.tables
      .selectFrom('journal')
      .select('outcome')
      .where('command', '=', 'order.renew@1')
      .execute();
    expect(lines).toEqual([{ outcome: 'done' }]);
  });

  test('goes on with the order that renewed it', async () => {
    await set(true);
    await goToDaysBefore(opened, reference, 60);
    await due();
    const [successor = ''] = await renewals();
    await run(opened.portal, requester, 'invitation.cancel@1', { reference: successor });
    expect(await due()).toBe(1);
    await set(true);
    expect(await due()).toBe(2);
  });

  test('is the account’s: without the requester the superUser asks', async () => {
    await set(true);
    await run(opened.portal, superUser, 'user.remove@1', { userId: requester.userId });
    await goToDaysBefore(opened, reference, 60);
    expect(await due()).toBe(1);
    const [successor = ''] = await renewals();
    expect((await view(successor)).requesterName).toBe(superUser.name);
  });

  test('waits for an approval where the account works that way', async () => {
    await set(true);
    await run(opened.portal, superUser, 'preferences.setApprovalMode@1', { on: true });
    await goToDaysBefore(opened, reference, 60);
    await due();
    const [successor = ''] = await renewals();
    expect((await view(successor)).state).toBe('awaitingApproval');
  });

  test('is nothing that is revoked, not to be renewed, renewed by hand or turned off', async () => {
    const { portal } = opened;
    await set(true);
    await set(false);
    await goToDaysBefore(opened, reference, 60);
    expect(await due()).toBe(0);
    await set(true);
    await run(portal, requester, 'order.setRenewal@1', { reference, renew: false });
    expect((await view()).automaticRenewal).toBe(false);
    expect(await refusalOf(set(true))).toBe('renewal.declined');
    expect(await refusalOf(set(false))).toBe('done');
    expect(await due()).toBe(0);
    await run(portal, requester, 'order.setRenewal@1', { reference, renew: true });
    await set(true);
    await run(portal, requester, 'order.renew@1', { reference });
    expect(await due()).toBe(1);
  });

  test('is not revoked meanwhile', async () => {
    await set(true);
    const serialNumber = (await view()).serialNumber ?? '';
    const revocation = { reference, serialNumber, reason: 'superseded' } as const;
    await run(opened.portal, operator, 'certificate.revoke@1', revocation);
    await goToDaysBefore(opened, reference, 60);
    expect(await due()).toBe(0);
  });

  test('is set by whoever may order, in their own account', async () => {
    const { portal } = opened;
    for (const right of ['commercial', 'billing', 'administrative', 'approval'] as const)
      expect(await refusalOf(set(true, await aUser(portal, superUser, [right])))).toBe('right.missing');
    expect(await refusalOf(set(true, operator))).toBe('right.missing');
    expect(await refusalOf(set(true, await aSuperUser(portal)))).toBe('order.notFound');
    expect(await refusalOf(set(true, superUser))).toBe('done');
  });
});

describe('a renewal that the portal cannot order', () => {
  const failed = async (): Promise<number> => {
    await renewWhatIsDue(opened.portal);
    const kinds = await kindsOf(opened.portal, requester, reference);
    return kinds.filter((kind) => kind === 'renewal.failed').length;
  };

  beforeEach(async () => {
    await set(true);
    await goToDaysBefore(opened, reference, 65);
    await spoil('');
  });

  test('is told with its reason, and done once it can be', async () => {
    expect(await failed()).toBe(1);
    expect(await failed()).toBe(1);
    expect(await renewals()).toEqual([]);
    await opened.sendMails();
    const mail = opened.mail.taken.find(({ subject }) => /n’a pas pu être renouvelé/.test(subject));
    expect(mail?.to).toContain('user');
    expect((await view()).history.at(-1)).toMatchObject({
      command: 'renewal.noteFailure@1',
      actorKind: 'system',
      detail: { code: 'command.invalidArguments' },
    });
    await spoil('Aube Énergie SAS');
    opened.clock.advance({ minutes: 59 });
    expect(await due()).toBe(0);
    opened.clock.advance({ minutes: 1 });
    expect(await due()).toBe(1);
    expect(await failed()).toBe(1);
  });

  test('is tried five times in four days, each told, and then left to people until they turn it on again', async () => {
    expect(await failed()).toBe(1);
    for (const [before, hours] of [1, 6, 24, 72].entries()) {
      opened.clock.advance({ minutes: hours * 60 - 1 });
      expect(await failed()).toBe(before + 1);
      opened.clock.advance({ minutes: 1 });
      expect(await failed()).toBe(before + 2);
    }
    opened.clock.advance({ days: 30 });
    expect(await failed()).toBe(5);
    await set(true);
    expect(await failed()).toBe(6);
  });

  test('is noted once by two servers, and holds up no other', async () => {
    const { portal } = opened;
    const other = await deliveredOrder(opened, { user: requester, operator });
    await run(portal, requester, 'order.setAutomaticRenewal@1', { reference: other, on: true });
    // Both are due; the first to end fails.
    await portal.database.tables
      .updateTable('certificates')
      .set({ not_after: new Date(portal.platform.now().getTime() + 64 * 86_400_000) })
      .where('order_id', '=', (query) =>
        query.selectFrom('orders').select('order_id').where('reference', '=', other),
      )
      .execute();
    await spoil('Aube Énergie SAS');
    await sql`update orders set composition = jsonb_set(composition::jsonb, '{organizationName}', '""')
      where reference = ${reference}`.execute(portal.database.tables);
    await Promise.all([renewWhatIsDue(portal), renewWhatIsDue(portal)]);
    // And by one that comes late.
    const note = { reference, failures: 0, code: 'server.fault' };
    await run(portal, { kind: 'system', name: 'renewals' }, 'renewal.noteFailure@1', note);
    expect(await failed()).toBe(1);
    const [{ renewal_of } = { renewal_of: undefined }] = await portal.database.tables
      .selectFrom('orders')
      .select('renewal_of')
      .where('renewal_of', 'is not', null)
      .execute();
    expect(renewal_of).toBeDefined();
  });

  test('of a fault of ours is told as well', async () => {
    const { portal } = opened;
    await spoil('Aube Énergie SAS');
    await sql`create function fail_renewal() returns trigger language plpgsql as
      $$ begin raise exception 'no room left'; end $$`.execute(portal.database.tables);
    await sql`create trigger fail_renewal before insert on orders for each row
      when (new.renewal_of is not null) execute function fail_renewal()`.execute(portal.database.tables);
    expect(await failed()).toBe(1);
    expect((await view()).history.at(-1)?.detail).toEqual({ code: 'server.fault' });
    await sql`drop trigger fail_renewal on orders`.execute(portal.database.tables);
    opened.clock.advance({ minutes: 60 });
    expect(await due()).toBe(1);
  });
});
