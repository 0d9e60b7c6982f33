import { describe, expect, it } from 'vitest';
import { type MenuPerson, type MenuSection, menuOf, menus } from './menu.ts';
import type { Right } from './rights.ts';

const user = (rights: readonly Right[], more: Partial<MenuPerson> = {}): MenuPerson =>
  ({ kind: 'user', superUser: false, rights, plan: 'monthly', ...more }) as MenuPerson;
const labels = (person: MenuPerson) =>
  Object.fromEntries(menuOf(person).map(({ name, entries }) => [name, entries.map(({ label }) => label)]));

const everybody = { operations: ['keys'], monitoring: ['toolbox'] };
const lists = ['validProducts', 'allOrders', 'toAccept'];

describe('the menu', () => {
  it('has the nine sections of the source, in its order', () => {
    expect(menus.user.map(({ name }) => name)).toEqual([
      'operations',
      'orders',
      'administration',
      'pricing',
      'accountInfo',
      'accounting',
      'contract',
      'monitoring',
      'documentation',
    ]);
  });

  it.each<[Right[], object]>([
    [[], everybody],
    [['billing'], everybody],
    [['commercial'], { ...everybody, operations: ['renewals', 'keys'], orders: lists }],
    [['approval'], { ...everybody, operations: ['renewals', 'keys'], orders: lists }],
    [['technical'], { ...everybody, operations: ['newOrder', 'renewals', 'keys'], orders: lists }],
  ])('shows %j what their rights open, and no empty section', (rights, expected) => {
    expect(labels(user(rights))).toEqual(expected);
  });

  it('shows administrators the administration, and the superUser everything', () => {
    expect(labels(user(['administrative'])).administration).toContain('users');
    const all = menus.user.flatMap(({ entries }) => entries);
    expect(menuOf(user([], { superUser: true, approvals: true })).flatMap(({ entries }) => entries)).toEqual(
      all,
    );
  });

  it.each<[string, Partial<MenuPerson>, boolean]>([
    ['the superUser', { superUser: true, approvals: true }, true],
    ['an approver', { rights: ['approval'], approvals: true }, true],
    ['an approver whose account works otherwise', { rights: ['approval'], approvals: false }, false],
    ['who only orders', { rights: ['technical'], approvals: true }, false],
  ])('shows what awaits approval to %s: %s', (_, person, isShown) => {
    expect(labels(user([], person)).orders?.includes('awaitingApproval') ?? false).toBe(isShown);
  });

  it('shows operators their own, and nothing of a customer’s', () => {
    const operator: MenuPerson = { kind: 'operator' };
    expect(menuOf(operator)).toEqual(menus.operator);
  });

  it('shows what a plan has only to accounts of that plan', () => {
    const entry = { path: '/tokens', label: 'keys', plans: ['wholesale'] } as const;
    const all: readonly MenuSection[] = [{ name: 'accountInfo', entries: [entry] }];
    expect(menuOf(user([], { plan: 'wholesale' }), all)).toEqual(all);
    expect(menuOf(user([]), all)).toEqual([]);
    expect(menuOf({ kind: 'operator' }, all)).toEqual([]);
  });
});
