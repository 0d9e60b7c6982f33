import { beforeEach, describe, expect, it } from 'vitest';
import type { Operator } from '../../core/accounts/actor.ts';
import type { Plan } from '../../core/accounts/rights.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { accountView } from './account-view.ts';
import { applyPlanChanges } from './apply-plan-change.ts';

// The clock of a test portal begins on 20 November 2026; the account on the plan "monthly".

describe('a change of plan', () => {
  let opened: TestPortal;
  let operator: Operator;
  let accountId: string;
  const change = (plan: Plan, from: string) =>
    run(opened.portal, operator, 'account.changePlan@1', { accountId, plan, from });
  const view = () => accountView(opened.portal, accountId);

  beforeEach(async () => {
    opened = await testPortal();
    operator = await anOperator(opened.portal);
    ({ accountId } = await aSuperUser(opened.portal));
  });

  it('takes effect at once from today', async () => {
    await change('prepaid', '2026-11-20');
    expect(await view()).toMatchObject({
      plan: 'prepaid',
      planChanges: [{ plan: 'prepaid', from: '2026-11-20', state: 'applied', decidedBy: 'Olga Operator' }],
    });
  });

  it('waits for its day, and is applied then, once', async () => {
    await change('prepaid', '2026-12-01');
    await applyPlanChanges(opened.portal);
    expect(await view()).toMatchObject({ plan: 'monthly', planChanges: [{ state: 'planned' }] });
    opened.clock.advance({ days: 11 });
    await Promise.all([applyPlanChanges(opened.portal), applyPlanChanges(opened.portal)]);
    expect(await view()).toMatchObject({ plan: 'prepaid', planChanges: [{ state: 'applied' }] });
    const journal = await opened.portal.database.tables
      .selectFrom('journal')
      .select(['actor_kind', 'actor_name'])
      .where('command', '=', 'account.applyPlanChange@1')
      .where('account_id', '=', accountId)
      .execute();
    expect(journal[0]).toEqual({ actor_kind: 'system', actor_name: 'plans' });
  });

  it('of several, those that are due are applied in the order of their days', async () => {
    await change('prepaid', '2026-12-01');
    await change('rebate', '2026-12-15');
    await change('wholesale', '2027-02-01');
    opened.clock.advance({ days: 40 });
    await applyPlanChanges(opened.portal);
    expect((await view()).plan).toBe('rebate');
    expect((await view()).planChanges.map(({ state }) => state)).toEqual(['planned', 'applied', 'applied']);
  });

  it('replaces another of the same day', async () => {
    await change('prepaid', '2026-12-01');
    await change('rebate', '2026-12-01');
    expect((await view()).planChanges).toMatchObject([{ plan: 'rebate', state: 'planned' }]);
  });

  it('can be cancelled until its day', async () => {
    const cancel = () =>
      refusalOf(
        run(opened.portal, operator, 'account.cancelPlanChange@1', { accountId, from: '2026-12-01' }),
      );
    await change('prepaid', '2026-12-01');
    expect(await cancel()).toBe('done');
    expect(await cancel()).toBe('plan.changeNotFound');
    await change('prepaid', '2026-12-01');
    opened.clock.advance({ days: 30 });
    await applyPlanChanges(opened.portal);
    expect(await cancel()).toBe('plan.changeNotFound');
    expect((await view()).plan).toBe('prepaid');
  });

  it.each([
    ['a day that is over', 'prepaid', '2026-11-19', 'plan.dayPast'],
    ['the plan that holds', 'monthly', '2026-12-01', 'plan.unchanged'],
    ['what is no day', 'prepaid', '2027-02-29', 'command.invalidArguments'],
  ] as const)('fail/%s', async (_, plan, from, code) => {
    expect(await refusalOf(change(plan, from))).toBe(code);
  });

  it('is compared with what is planned before its day', async () => {
    await change('prepaid', '2026-12-01');
    expect(await refusalOf(change('prepaid', '2026-12-15'))).toBe('plan.unchanged');
    expect(await refusalOf(change('monthly', '2026-12-15'))).toBe('done');
  });

  it('needs an account of a customer', async () => {
    for (const other of [opened.portal.officeId, crypto.randomUUID()]) {
      const attempt = run(opened.portal, operator, 'account.changePlan@1', {
        accountId: other,
        plan: 'prepaid',
        from: '2026-12-01',
      });
      expect(await refusalOf(attempt)).toBe('account.notFound');
      expect(await refusalOf(accountView(opened.portal, other))).toBe('account.notFound');
    }
    expect(await refusalOf(accountView(opened.portal, 'x'))).toBe('account.notFound');
  });
});
