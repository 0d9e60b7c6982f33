import { beforeAll, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { orderState } from '#core/orders/state.ts';
import { digestText, emptyDigest, toggle } from '#core/sync/digest.ts';
import { readOrderRow } from '#core/sync/order-row.ts';
import type { KindAnswer, PullAnswer } from '#core/sync/protocol.ts';
import type { RowKind } from '#core/sync/row-kinds.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { deliveredOrder, goToDaysBefore } from '../../tests/server/renewals.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { backUp, restore } from '../../tests/sync/account-backup.ts';
import { pullWhole } from '../../tests/sync/pull-whole.ts';
import { execute } from '../commands/executor.ts';
import { orderView } from '../orders/order-view.ts';

let opened: TestPortal;
let user: User;
let operator: Operator;
beforeAll(async () => {
  opened = await testPortal();
  user = await aSuperUser(opened.portal);
  operator = await anOperator(opened.portal);
});

const ask = (query: Record<string, string> = {}, by: User = user): Promise<PullAnswer> =>
  pullWhole(opened.portal, by, query);
const kind = (answer: PullAnswer, name: RowKind): KindAnswer => answer.kinds[name] as KindAnswer;

function digestOf({ rows }: KindAnswer): string {
  return digestText(rows.reduce((digest, [id, version]) => toggle(digest, id, version), emptyDigest));
}

describe('a pull from the beginning', () => {
  test('has every row that the person may see, and a digest that is theirs', async () => {
    await place(opened.portal, user);
    await run(opened.portal, user, 'customField.set@1', { slot: 'a', label: 'Cost centre' });
    const answer = await ask();
    for (const [name, told] of Object.entries(answer.kinds)) {
      expect([name, digestOf(told), told.rows.length]).toEqual([name, told.digest, told.count]);
    }
    expect(kind(answer, 'order').rows.length).toBeGreaterThan(0);
    expect(kind(answer, 'person').rows.map(([, , name]) => name)).toContain(user.name);
    expect(kind(answer, 'customField').rows).toHaveLength(1);
  });

  test('tells of an order what its page tells', async () => {
    const { portal, clock } = opened;
    const reference = await readyOrder(portal, { user, operator });
    await run(portal, operator, 'order.deliver@1', { reference });
    const packed = kind(await ask(), 'order').rows.find(([, , of]) => of === reference);
    const row = readOrderRow(packed as never);
    const view = await orderView(portal, user, reference);
    const [certificate] = view.certificates;
    expect({ ...row.composition }).toEqual({ ...view.composition });
    expect(orderState(row, clock.now())).toBe(view.state);
    expect(row.controls).toEqual(view.controlOutcomes);
    expect(row.lastOperationAt.toISOString()).toBe(view.lastOperationAt);
    expect(row.certificates[0]).toMatchObject({
      serialNumber: certificate?.serialNumber,
      notAfter: new Date(certificate?.notAfter ?? 0),
      spkiSha256: certificate?.spkiSha256,
      hash: view.hash,
      authorityReference: view.authorityReference,
      subjectAltNames: view.subjectAltNames,
    });
    expect(row.request?.keyKind).toBe(view.keyKind);
  });

  test('tells of an approval what the order’s page tells', async () => {
    const { portal, clock } = opened;
    const superUser = await aSuperUser(portal);
    const requester = await aUser(portal, superUser, ['technical']);
    await run(portal, superUser, 'preferences.setApprovalMode@1', { on: true });
    const rowOf = async (reference: string) => {
      const told = kind(await ask({}, requester), 'order').rows.find(([, , of]) => of === reference);
      return readOrderRow(told as never);
    };
    const [waiting, approved, refused] = [
      await place(portal, requester),
      await place(portal, requester),
      await place(portal, requester),
    ];
    await run(portal, superUser, 'order.approve@1', { reference: approved });
    await run(portal, superUser, 'order.refuseApproval@1', { reference: refused, reason: 'twice' });
    for (const reference of [waiting, approved, refused]) {
      const row = await rowOf(reference);
      const view = await orderView(portal, requester, reference);
      expect(orderState(row, clock.now())).toBe(view.state);
      expect(row.approval?.askedAt.toISOString()).toBe(view.approval?.askedAt);
      const decidedAt = row.approval?.approvedAt ?? row.approval?.refusedAt;
      expect([decidedAt?.toISOString(), row.approval?.reason]).toEqual([
        view.approval?.decidedAt,
        view.approval?.reason,
      ]);
    }
    expect((await rowOf(refused)).approval?.decidedBy).toBe(superUser.userId);
  });

  test('tells what the account and its auditors noted, as the order’s page does', async () => {
    const { portal } = opened;
    const reference = await readyOrder(portal, { user, operator });
    const { serialNumber } = await run(portal, operator, 'order.deliver@1', { reference });
    await run(portal, user, 'order.comment@1', { reference, text: 'A question' });
    await run(portal, operator, 'order.comment@1', { reference, text: 'An answer' });
    const other = await place(portal, user);
    await run(portal, user, 'document.attach@1', {
      reference: other,
      type: 'phoneBill',
      issuer: 'Telecom',
      issuedOn: '2026-11-02',
      fileName: 'bill.pdf',
      content: btoa('%PDF-1.7'),
    });
    const bill = kind(await ask(), 'order').rows.find(([, , of]) => of === other);
    const [document] = (await orderView(portal, user, other)).documents;
    expect(readOrderRow(bill as never).documents).toMatchObject([
      {
        documentId: document?.documentId,
        type: 'phoneBill',
        issuer: 'Telecom',
        issuedOn: document?.issuedOn,
        fileName: 'bill.pdf',
        size: 8,
      },
    ]);
    await run(portal, user, 'certificate.setNote@1', { reference, serialNumber, note: 'On the laptop' });
    await run(portal, user, 'order.setRenewal@1', { reference, renew: false });
    const packed = kind(await ask(), 'order').rows.find(([, , of]) => of === reference);
    const row = readOrderRow(packed as never);
    const view = await orderView(portal, user, reference);
    expect(row.thread.map(({ commentId, text }) => ({ commentId, text }))).toEqual(
      view.thread.map(({ commentId, text }) => ({ commentId, text })),
    );
    expect(row.thread.map(({ byAuditor }) => byAuditor)).toEqual([false, true]);
    expect(row.certificates[0]?.note).toBe(view.certificates[0]?.note);
    expect(row.renewalDeclinedAt).toBeInstanceOf(Date);
    expect(row).toMatchObject({
      automaticRenewalSince: undefined,
      renewalOf: undefined,
      renewedBy: undefined,
    });
  });

  test('tells how an order is renewed, and of both orders when one of them changes', async () => {
    const { portal } = opened;
    const reference = await deliveredOrder(opened, { user, operator });
    await goToDaysBefore(opened, reference, 60);
    await run(portal, user, 'order.setAutomaticRenewal@1', { reference, on: true });
    const renewal = await run(portal, user, 'order.renew@1', { reference });
    const { version } = await ask();
    const rowOf = async (of: string, since?: number) => {
      const asked = since === undefined ? {} : { order: String(since) };
      const packed = kind(await ask(asked), 'order').rows.find(([, , named]) => named === of);
      return readOrderRow(packed as never);
    };
    expect(await rowOf(reference)).toMatchObject({ renewedBy: renewal.reference });
    expect((await rowOf(reference)).automaticRenewalSince).toBeInstanceOf(Date);
    expect(await rowOf(renewal.reference)).toMatchObject({ renewalOf: reference, renewedBy: undefined });
    await run(portal, user, 'invitation.cancel@1', { reference: renewal.reference });
    expect(await rowOf(reference, version)).toMatchObject({
      renewedBy: undefined,
      automaticRenewalSince: undefined,
    });
  });

  test('has nothing of another account, nor of a colleague’s own', async () => {
    const { portal } = opened;
    const other = await aSuperUser(portal);
    const colleague = await aUser(portal, user, ['technical']);
    await run(portal, colleague, 'draft.save@1', { draftId: portal.platform.newId(), content: { a: 'b' } });
    const theirs = await ask({}, other);
    expect(kind(theirs, 'order').rows).toEqual([]);
    expect(kind(await ask(), 'draft').rows).toEqual([]);
    expect(kind(await ask({}, colleague), 'draft').rows).toHaveLength(1);
  });

  test('is of one’s own drafts and views for whoever reads no orders', async () => {
    const billing = await aUser(opened.portal, user, ['billing']);
    expect(Object.keys((await ask({}, billing)).kinds)).toEqual(['draft', 'view']);
  });
});

describe('a pull after a cursor', () => {
  const changes: readonly (readonly [string, (reference: string) => Promise<unknown>])[] = [
    ['a comment', (reference) => run(opened.portal, operator, 'order.comment@1', { reference, text: 'x' })],
    ['an invitation', (reference) => run(opened.portal, user, 'invitation.resend@1', { reference })],
    [
      'a control',
      (reference) =>
        run(opened.portal, operator, 'order.control@1', { reference, control: 'phone', outcome: 'ok' }),
    ],
    [
      'a field',
      (reference) => run(opened.portal, user, 'order.setCustomValue@1', { reference, slot: 'a', value: 'x' }),
    ],
    [
      'a control that no command stamped',
      (reference) =>
        opened.portal.database.pool.query(
          `update controls set comment = 'by hand' where order_id = (select order_id from orders where reference = $1)`,
          [reference],
        ),
    ],
    [
      'an order that no command stamped',
      (reference) =>
        opened.portal.database.pool.query(
          `update orders set own_reference = 'by hand' where reference = $1`,
          [reference],
        ),
    ],
  ];

  test.each(changes)('has the order of which %s changed, and no other', async (_, change) => {
    const reference = await place(opened.portal, user);
    await place(opened.portal, user);
    const { version, kinds } = await ask();
    const cursor = Object.fromEntries(Object.keys(kinds).map((name) => [name, String(version)]));
    expect(kind(await ask(cursor), 'order').rows).toEqual([]);
    await change(reference);
    const told = await ask(cursor);
    expect(kind(told, 'order').rows.map(([, , of]) => of)).toEqual([reference]);
    const whole = await ask();
    expect(digestOf(kind(whole, 'order'))).toBe(kind(told, 'order').digest);
  });

  test('of a version that the account never had begins anew', async () => {
    const told = await ask({ order: String(Date.now() * 2) });
    expect(kind(told, 'order').reset).toBe(true);
    expect(kind(told, 'order').rows.length).toBe(kind(told, 'order').count);
  });

  test('that is none is refused', async () => {
    expect(await refusalOf(ask({ order: '1; drop table orders' }))).toBe('request.malformed');
  });

  test('tells by its digest that a row went away', async () => {
    const draftId = opened.portal.platform.newId();
    await run(opened.portal, user, 'draft.save@1', { draftId, content: { surname: 'Lovelace' } });
    const before = await ask({ only: 'draft' });
    await run(opened.portal, user, 'draft.remove@1', { draftId });
    const after = await ask({ only: 'draft', draft: String(before.version) });
    expect(kind(after, 'draft')).toEqual({ rows: [], digest: '0000000000000000', count: 0 });
  });
});

test('a command changes the account’s version once, whatever it touches', async () => {
  const one = await aSuperUser(opened.portal);
  const version = async () => (await ask({ only: 'view' }, one)).version;
  // Ahead of the clock, where versions count.
  const ahead = Date.now() * 2;
  await opened.portal.database.pool.query('update accounts set version = $1 where account_id = $2', [
    ahead,
    one.accountId,
  ]);
  await place(opened.portal, one);
  expect(await version()).toBe(ahead + 1);
});

test('a version that the portal has forgotten with what came after a backup is never given again', async () => {
  const { portal } = opened;
  const one = await aSuperUser(portal);
  const rename = (label: string) => run(portal, one, 'customField.set@1', { slot: 'a', label });
  const told = async () => kind(await ask({ only: 'customField' }, one), 'customField').digest;
  const backup = await backUp(portal, one.accountId);
  await rename('Cost centre');
  const before = await told();
  await restore(portal, backup);
  await rename('Department');
  expect(await told()).not.toBe(before);
});

test('pages tell every row once', async () => {
  const { portal } = opened;
  const one = await aSuperUser(portal);
  const { pool } = portal.database;
  await pool.query('update accounts set version = 20 where account_id = $1', [one.accountId]);
  await pool.query(
    `insert into orders (order_id, account_id, reference, product, composition, language, instructions, own_reference,
        requester_id, opened_at, version)
      select gen_random_uuid(), $1, '77' || lpad(n::text, 8, '0'), 'mail-simple-1y', $3::jsonb, 'fr', '', '', $2, now(),
        n / 1000 from generate_series(1, 9000) n`,
    [one.accountId, one.userId, JSON.stringify(composition)],
  );
  await pool.query('analyze orders');
  await pool.query(
    `insert into invitations (invitation_id, account_id, order_id, sent_at, expires_at, version)
      select gen_random_uuid(), account_id, order_id, opened_at, opened_at, version from orders where account_id = $1`,
    [one.accountId],
  );
  const seen: string[] = [];
  let pages = 0;
  for (let next: string | undefined = ''; next !== undefined; pages++) {
    const told: KindAnswer = kind(await ask({ only: 'order', order: next }, one), 'order');
    seen.push(...told.rows.map(([id]) => id));
    next = told.next;
    if (next === undefined) expect(told.count).toBe(9000);
  }
  expect([pages, seen.length, new Set(seen).size]).toEqual([3, 9000, 9000]);
});

describe('the order of a device’s commands', () => {
  const clientId = crypto.randomUUID();
  const send = (number: number, id = crypto.randomUUID(), by: User = user) =>
    execute(opened.portal, {
      id,
      name: 'draft.save@1',
      args: { draftId: crypto.randomUUID(), content: {} },
      actor: by,
      place: { clientId, number },
    });

  test('has no gap', async () => {
    expect(await refusalOf(send(2))).toBe('sync.gap');
    await send(1);
    expect(await refusalOf(send(3))).toBe('sync.gap');
    await send(2);
  });

  test('is its person’s own', async () => {
    const colleague = await aUser(opened.portal, user, ['technical']);
    expect(await refusalOf(send(3, crypto.randomUUID(), colleague))).toBe('command.idReused');
  });
});
