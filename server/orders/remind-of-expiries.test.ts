import { beforeEach, describe, expect, it } from 'vitest';
import type { Operator, User } from '../../core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { remindOfExpiries } from './remind-of-expiries.ts';

// The product is valid for one year; a user's language is French, a superUser's English.

describe('before a certificate ends', () => {
  let opened: TestPortal;
  let operator: Operator;
  let superUser: User;
  let requester: User;
  let reference: string;

  const daysBefore = async (left: number) => {
    const { not_after } = await opened.portal.database.tables
      .selectFrom('certificates')
      .select('not_after')
      .executeTakeFirstOrThrow();
    const days = (not_after.getTime() - opened.portal.platform.now().getTime()) / 86_400_000 - left;
    opened.clock.advance({ days });
  };
  /** Subjects of the mails that the job makes now. */
  const told = async (): Promise<readonly string[]> => {
    await opened.sendMails();
    opened.mail.taken.length = 0;
    await remindOfExpiries(opened.portal);
    await opened.sendMails();
    return opened.mail.taken.map(({ subject }) => subject);
  };

  beforeEach(async () => {
    opened = await testPortal();
    operator = await anOperator(opened.portal);
    superUser = await aSuperUser(opened.portal);
    requester = await aUser(opened.portal, superUser, ['technical']);
    reference = await readyOrder(opened.portal, { user: requester, operator });
    await run(opened.portal, operator, 'order.deliver@1', { reference });
  });

  it('its requester is told 60, 30 and 7 days before, once each', async () => {
    await daysBefore(61);
    expect(await told()).toEqual([]);
    for (const left of [60, 30, 7]) {
      await daysBefore(left);
      const [subject, ...others] = await told();
      expect(subject).toContain(reference);
      expect(subject).toMatch(/expire le/);
      expect(others).toEqual([]);
      expect(await told()).toEqual([]);
    }
    const journal = await opened.portal.database.tables
      .selectFrom('journal')
      .select('args')
      .where('command', '=', 'certificate.remind@1')
      .orderBy('number')
      .execute();
    expect(journal.map(({ args }) => (args as { days: number }).days)).toEqual([60, 30, 7]);
  });

  it('one mail says it after a long absence of the server', async () => {
    await daysBefore(5);
    expect((await told()).length).toBe(1);
    expect(await told()).toEqual([]);
  });

  it('two servers at once say it once', async () => {
    await daysBefore(30);
    await Promise.all([remindOfExpiries(opened.portal), remindOfExpiries(opened.portal)]);
    await opened.sendMails();
    expect(opened.mail.taken.filter(({ subject }) => /expire le/.test(subject)).length).toBe(1);
  });

  it('nobody is told once it is over', async () => {
    await daysBefore(-1);
    expect(await told()).toEqual([]);
  });

  it('nobody is told of one that is not to be renewed, until the account changes its mind', async () => {
    const renew = (wanted: boolean) =>
      run(opened.portal, requester, 'order.setRenewal@1', { reference, renew: wanted });
    await renew(false);
    await daysBefore(60);
    expect(await told()).toEqual([]);
    await daysBefore(30);
    expect(await told()).toEqual([]);
    await renew(true);
    expect(await told()).toHaveLength(1);
  });

  it('nobody is told of one that is revoked', async () => {
    const { serial_number: serialNumber } = await opened.portal.database.tables
      .selectFrom('certificates')
      .select('serial_number')
      .executeTakeFirstOrThrow();
    await run(opened.portal, operator, 'certificate.revoke@1', {
      reference,
      serialNumber,
      reason: 'superseded',
    });
    await daysBefore(30);
    expect(await told()).toEqual([]);
  });

  it('the superUser is told when the requester has left', async () => {
    await run(opened.portal, superUser, 'user.remove@1', { userId: requester.userId });
    await daysBefore(30);
    const [subject] = await told();
    expect(subject).toMatch(/ends on/);
  });
});
