import { type OrderState, orderStates } from '#core/orders/state.ts';

export const pageSize = 50;

/** What of a list the address asks for. */
export interface ListQuery {
  /** Left out: what the screen shows first. */
  readonly state: OrderState | 'all' | undefined;
  readonly search: string;
  readonly offset: number;
}

/** Whatever somebody wrote into the address, as a question that can be asked. */
export function readListQuery(query: Readonly<Record<string, string>>): ListQuery {
  const offset = Number(query.offset ?? 0);
  return {
    state: query.state === 'all' ? 'all' : orderStates.find((state) => state === query.state),
    search: (query.search ?? '').slice(0, 200),
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
  };
}

export function addressOfList(path: string, { state, search, offset }: ListQuery): string {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (search) query.set('search', search);
  if (offset > 0) query.set('offset', String(offset));
  return query.size === 0 ? path : `${path}?${query}`;
}
