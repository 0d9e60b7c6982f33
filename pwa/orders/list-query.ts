import { type SortableColumn, sortableColumns } from '#core/orders/list-columns.ts';
import { isSearchField, type SearchField } from '#core/orders/search-fields.ts';
import { type OrderState, orderStates } from '#core/orders/state.ts';
import { type ValidityBound, validityBounds } from '#core/orders/validity-bounds.ts';
import { endOfDay, readDay, startOfDay } from '../calendar/calendar-day.ts';

export const pageSize = 50;

/** Days, `2026-11-21`. */
type Bounds = { readonly [Bound in ValidityBound]?: string | undefined };

/** What of a list the address asks for. */
export interface ListQuery extends Bounds {
  /** Left out: what the screen shows first. */
  readonly state: OrderState | 'all' | undefined;
  readonly search: string;
  /** Left out: in all of them. */
  readonly field?: SearchField | undefined;
  /** Only those whose renewal may be ordered now (REN-1). */
  readonly renewable?: 'now' | undefined;
  readonly offset: number;
  /** Left out: newest first. */
  readonly sort?: SortableColumn | undefined;
  readonly direction?: 'ascending' | 'descending' | undefined;
}

/** Nothing asked: every order, the newest first. */
export const everything: ListQuery = { state: 'all', search: '', offset: 0 };

type Texts = Readonly<Record<string, string>>;

/** Whatever somebody wrote into the address, as a question that can be asked. */
export function readListQuery(query: Texts): ListQuery {
  const offset = Number(query.offset ?? 0);
  return {
    state: query.state === 'all' ? 'all' : orderStates.find((state) => state === query.state),
    search: (query.search ?? '').slice(0, 200),
    ...(isSearchField(query.field) && { field: query.field }),
    ...(query.renewable === 'now' && { renewable: 'now' as const }),
    ...readDays(query),
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
    ...readSorting(query),
  };
}

function readDays(query: Texts): Bounds {
  const days = validityBounds.map((bound) => [bound, readDay(query[bound])] as const);
  return Object.fromEntries(days.filter(([, day]) => day !== undefined));
}

function readSorting({ sort, direction }: Texts): Pick<ListQuery, 'direction' | 'sort'> {
  const column = sortableColumns.find((sortable) => sortable === sort);
  if (column === undefined) return {};
  return { sort: column, direction: direction === 'descending' ? 'descending' : 'ascending' };
}

/** What stands in an address behind the question mark: always in the same order, and nothing for what is usual. */
export function writeListQuery({ state, sort, direction, offset, ...texts }: ListQuery): URLSearchParams {
  const query = new URLSearchParams();
  const { search, field, renewable } = texts;
  const days = Object.fromEntries(validityBounds.map((bound) => [bound, texts[bound]]));
  for (const [name, text] of Object.entries({ state, search, field, renewable, ...days, sort })) {
    if (text) query.set(name, text);
  }
  if (sort && direction === 'descending') query.set('direction', direction);
  if (offset > 0) query.set('offset', String(offset));
  return query;
}

export function addressOfList(path: string, asked: ListQuery): string {
  const query = writeListQuery(asked);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** As the portal and the device are asked: days become moments of the reader's time zone, the last one whole. */
export function readingQueryOf({ state, offset, ...asked }: ListQuery) {
  const { startsFrom, startsUntil, endsFrom, endsUntil } = asked;
  return {
    ...asked,
    state: state === 'all' ? undefined : state,
    startsFrom: startsFrom && startOfDay(startsFrom),
    startsUntil: startsUntil && endOfDay(startsUntil),
    endsFrom: endsFrom && startOfDay(endsFrom),
    endsUntil: endsUntil && endOfDay(endsUntil),
  };
}

/** Where the same list is found as CSV, whole, in the reader's language and time zone. */
export function csvAddressOfList(
  asked: ListQuery,
  { language, zone }: { readonly language: string; readonly zone: string | undefined },
): string {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries({ ...readingQueryOf(asked), language, zone })) {
    if (text) query.set(name, text);
  }
  return `/api/orders.csv?${query}`;
}

/** Whether the list may leave out orders that there are. */
export function isFiltered({ state, search, ...asked }: ListQuery): boolean {
  if (search !== '' || (state ?? 'all') !== 'all' || asked.renewable) return true;
  return validityBounds.some((bound) => asked[bound]);
}

/** The same column again turns round, a third time goes back to newest first; another begins with its smallest. */
export function nextSorting(
  { sort, direction }: ListQuery,
  column: string,
): Pick<ListQuery, 'direction' | 'sort'> {
  if (column !== sort) return readSorting({ sort: column });
  if (direction === 'descending') return { sort: undefined, direction: undefined };
  return { sort, direction: 'descending' };
}
