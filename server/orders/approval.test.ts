import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Operator, User } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, composition, invite, place, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { needsApproval } from './needs-approval.ts';
import { orderView } from './order-view.ts';

let opened: TestPortal;
let superUser: User;
let approver: User;
let requester: User;
let operator: Operator;

beforeAll(async () => {
  opened = await testPortal();
  operator = await anOperator(opened.portal);
});

beforeEach(async () => {
  const { portal } = opened;
  superUser = await aSuperUser(portal);
  approver = await aUser(portal, superUser, ['approval', 'technical']);
  requester = await aUser(portal, superUser, ['technical']);
  await setMode(true);
  await opened.sendMails();
  opened.mail.taken.length = 0;
});

const setMode = (on: boolean) => run(opened.portal, superUser, 'preferences.setApprovalMode@1', { on });
const view = (reference: string, by: User = requester) => orderView(opened.portal, by, reference);
const approve = (reference: string, by: User = approver) =>
  run(opened.portal, by, 'order.approve@1', { reference });
const refuse = (reference: string, by: User = approver) =>
  run(opened.portal, by, 'order.refuseApproval@1', { reference, reason: 'Ordered twice.' });
const mailsTo = async (...people: readonly { readonly accountId: string; readonly userId: string }[]) => {
  await opened.sendMails();
  const ids = people.map(({ userId }) => userId);
  const rows = await opened.portal.database.tables
    .selectFrom('users')
    .select('mail')
    .where('user_id', 'in', ids)
    .execute();
  const addresses = rows.map(({ mail }) => mail);
  return opened.mail.taken.filter(({ to }) => addresses.includes(to));
};
const mailsToHolder = async () => {
  await opened.sendMails();
  return opened.mail.taken.filter(({ to }) => to === composition.emailAddress);
};

describe('an order in approval mode', () => {
  test('waits, and nothing goes to the holder before it is approved', async () => {
    const reference = await place(opened.portal, requester);
    expect(await view(reference)).toMatchObject({
      state: 'awaitingApproval',
      stepsDone: [],
      invitation: { state: 'notSent' },
      actions: expect.not.arrayContaining(['order.approve@1', 'invitation.resend@1']),
    });
    expect((await view(reference, approver)).actions).toEqual(
      expect.arrayContaining(['order.approve@1', 'order.refuseApproval@1']),
    );
    expect(await mailsToHolder()).toEqual([]);
  });

  test('is told to everybody who may approve, and to nobody else', async () => {
    const reference = await place(opened.portal, requester);
    expect(await mailsTo(requester)).toEqual([]);
    const told = await mailsTo(superUser, approver);
    expect(told).toHaveLength(2);
    for (const { text, html } of told) {
      expect(text).toContain(`/orders/${reference}`);
      expect(html).toContain(reference);
    }
  });

  test('of an approver goes through at once', async () => {
    for (const person of [superUser, approver]) {
      const result = await run(opened.portal, person, 'order.place@1', {
        product: 'mail-simple-1y',
        composition: { emailAddress: composition.emailAddress },
        language: 'fr',
      });
      expect(result.awaitsApproval).toBe(false);
      expect((await view(result.reference)).state).toBe('awaitingHolder');
    }
    expect(await mailsToHolder()).toHaveLength(2);
  });

  test('of a program waits, whoever made its token', async () => {
    const { apiUserId } = await run(opened.portal, superUser, 'apiUser.add@1', {
      name: 'Inventory',
      scopes: ['orders.place'],
      networks: [],
      expiresOn: '2027-01-01',
    });
    const program = {
      kind: 'apiUser',
      accountId: superUser.accountId,
      apiUserId,
      name: 'Inventory',
      scopes: ['orders.place'],
    } as const;
    expect(await needsApproval(opened.portal.database.tables, program, program.accountId)).toBe(true);
    expect(await needsApproval(opened.portal.database.tables, superUser, superUser.accountId)).toBe(false);
  });

  test('begins its 30 days when it is approved, and its requester is told', async () => {
    const reference = await place(opened.portal, requester);
    opened.clock.advance({ days: 45 });
    await approve(reference);
    const approved = await view(reference);
    const now = opened.clock.now().getTime();
    expect(approved).toMatchObject({
      state: 'awaitingHolder',
      stepsDone: ['approved', 'invited'],
      approval: { decision: 'approved', deciderName: approver.name },
    });
    expect(Date.parse(approved.invitation.expiresAt) - now).toBe(30 * 86_400_000);
    expect(await mailsToHolder()).toHaveLength(1);
    const [told] = await mailsTo(requester);
    expect(told?.text).toContain('a approuvé');
    const { holder } = await invite(opened.portal, reference);
    await run(opened.portal, holder, 'invitation.accept@1', { request: await aRequest() });
    expect((await view(reference)).state).toBe('underVerification');
  });

  test('ends when it is refused, and its requester is told why', async () => {
    const reference = await place(opened.portal, requester);
    await refuse(reference);
    expect(await view(reference)).toMatchObject({
      state: 'approvalRefused',
      approval: { decision: 'refused', reason: 'Ordered twice.', deciderName: approver.name },
      comments: ['Ordered twice.'],
    });
    const [told] = await mailsTo(requester);
    expect(told?.text).toContain('Ordered twice.');
    expect(await mailsToHolder()).toEqual([]);
  });

  test('needs a reason to be refused', async () => {
    const reference = await place(opened.portal, requester);
    const wanting = run(opened.portal, approver, 'order.refuseApproval@1', { reference, reason: '  ' });
    expect(await refusalOf(wanting)).toBe('command.invalidArguments');
  });

  test('may be cancelled while it waits, and is then no more to be approved', async () => {
    const reference = await place(opened.portal, requester);
    await run(opened.portal, requester, 'invitation.cancel@1', { reference });
    expect((await view(reference)).state).toBe('cancelled');
    expect(await refusalOf(approve(reference))).toBe('order.stateForbids');
  });

  test('is nothing that auditors can work on', async () => {
    const { portal } = opened;
    const reference = await place(portal, requester);
    expect(await refusalOf(run(portal, operator, 'order.deliver@1', { reference }))).toBe(
      'order.stateForbids',
    );
    const control = { reference, control: 'coherence', outcome: 'ok' } as const;
    expect(await refusalOf(run(portal, operator, 'order.control@1', control))).toBe('order.stateForbids');
  });
});

describe('a decision', () => {
  test.each<[string, typeof approve, typeof approve]>([
    ['approve', approve, approve],
    ['approve and refuse', approve, refuse],
    ['refuse', refuse, refuse],
  ])(
    'of two approvers who %s at once is that of the first, and the other learns who it was',
    async (...row) => {
      const [, one, other] = row;
      const reference = await place(opened.portal, requester);
      const outcomes = await Promise.allSettled([one(reference, approver), other(reference, superUser)]);
      const late = outcomes.filter(({ status }) => status === 'rejected');
      expect(late).toHaveLength(1);
      const { reason } = late[0] as PromiseRejectedResult;
      const { approval } = await view(reference);
      expect(reason).toBeInstanceOf(Refusal);
      expect(reason).toMatchObject({
        code: 'order.approvalDecided',
        detail: { decision: approval?.decision, personName: approval?.deciderName },
      });
      const first = outcomes[0]?.status === 'fulfilled' ? approver : superUser;
      expect(approval?.deciderName).toBe(first.name);
      expect(await mailsToHolder()).toHaveLength(approval?.decision === 'approved' ? 1 : 0);
      expect(await mailsTo(requester)).toHaveLength(1);
    },
  );

  test('of one’s own cannot be taken again', async () => {
    const reference = await place(opened.portal, requester);
    await approve(reference);
    expect(await refusalOf(refuse(reference))).toBe('order.stateForbids');
  });

  test.each<[string, () => User]>([
    ['who orders', () => requester],
    ['who has lost the right', () => ({ ...approver, rights: ['technical'] })],
  ])('is not for somebody %s', async (_, person) => {
    const reference = await place(opened.portal, requester);
    expect(await refusalOf(approve(reference, person()))).toBe('right.missing');
    expect((await view(reference)).state).toBe('awaitingApproval');
  });

  test('of another account’s approver finds no order', async () => {
    const reference = await place(opened.portal, requester);
    expect(await refusalOf(approve(reference, await aSuperUser(opened.portal)))).toBe('order.notFound');
  });
});

describe('turning approval off', () => {
  test('lets new orders through, and leaves those that wait to their decision', async () => {
    const waiting = await place(opened.portal, requester);
    await setMode(false);
    expect((await view(await place(opened.portal, requester))).state).toBe('awaitingHolder');
    expect((await view(waiting)).state).toBe('awaitingApproval');
    await approve(waiting);
    expect((await view(waiting)).state).toBe('awaitingHolder');
  });

  test('is for administrators', async () => {
    const change = (by: User) => run(opened.portal, by, 'preferences.setApprovalMode@1', { on: false });
    expect(await refusalOf(change(requester))).toBe('right.missing');
    await change(await aUser(opened.portal, superUser, ['administrative']));
  });
});
