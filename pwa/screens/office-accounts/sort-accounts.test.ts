import { expect, it } from 'vitest';
import type { AccountSummary } from '#core/portal/views.ts';
import { nextSorting, sortAccounts } from './sort-accounts.ts';

const account = (name: string, orders: number, openedAt: string) =>
  ({ name, orders, openedAt, users: 1 }) as AccountSummary;
const accounts = [
  account('Zinc', 9, '2026-03-01T00:00:00Z'),
  account('Élan', 10, '2026-01-01T00:00:00Z'),
  account('Aube', 2, '2026-02-01T00:00:00Z'),
];

it.each([
  ['name', 'ascending', ['Aube', 'Élan', 'Zinc']],
  ['orders', 'ascending', ['Aube', 'Zinc', 'Élan']],
  ['opened', 'descending', ['Zinc', 'Aube', 'Élan']],
] as const)('sorts by %s, %s', (column, direction, names) => {
  expect(sortAccounts(accounts, { column, direction }, 'fr').map(({ name }) => name)).toEqual(names);
});

it('turns a column round, and begins another with its smallest', () => {
  const first = nextSorting({ column: 'opened', direction: 'descending' }, 'name');
  expect(first).toEqual({ column: 'name', direction: 'ascending' });
  expect(nextSorting(first, 'name')).toEqual({ column: 'name', direction: 'descending' });
});
