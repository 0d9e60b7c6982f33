import type { AccountSummary } from '#core/portal/views.ts';
import type { Sorting } from '../../look/data-table.tsx';

type Compare = (one: AccountSummary, other: AccountSummary) => number;

/** The same column again turns round; another begins with its smallest. */
export function nextSorting({ column, direction }: Sorting, chosen: string): Sorting {
  const turned = column === chosen && direction === 'ascending' ? 'descending' : 'ascending';
  return { column: chosen, direction: turned };
}

/** @param language whose alphabet orders the names */
export function sortAccounts(
  accounts: readonly AccountSummary[],
  { column, direction }: Sorting,
  language: string,
): readonly AccountSummary[] {
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  const comparisons: Readonly<Record<string, Compare>> = {
    name: (one, other) => byName(one.name, other.name),
    users: (one, other) => one.users - other.users,
    orders: (one, other) => one.orders - other.orders,
    opened: (one, other) => one.openedAt.localeCompare(other.openedAt),
  };
  const compare = comparisons[column] ?? (() => 0);
  const sign = direction === 'ascending' ? 1 : -1;
  return accounts.toSorted((one, other) => sign * compare(one, other));
}
