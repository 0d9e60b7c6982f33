import { Refusal } from '#core/errors/refusal.ts';
import type { SortableColumn } from '#core/orders/list-columns.ts';
import { nextToEndShown } from '#core/orders/next-to-end.ts';
import { isSearchField } from '#core/orders/search-fields.ts';
import { type AwaitingCounts, awaitingStates, type OrderState, orderStates } from '#core/orders/state.ts';
import type { ReadingPath, Readings } from '#core/portal/readings/catalogue.ts';
import type { ReadOptions } from '../portal/address.ts';
import type { Portal } from '../portal/client.ts';
import type { Account } from './account.ts';

type Answers = {
  readonly [Path in ReadingPath]?: (
    account: Account,
    options: ReadOptions,
  ) => Promise<Readings[Path] | undefined>;
};

/** Readings that a device answers itself, once it was told everything; undefined: it does not know. */
export const readHere: Answers = {
  '/api/orders': async (account, { query = {} }) => {
    const { rows, total } = await account.ask('list', {
      question: questionOf(query),
      offset: Number(query.offset ?? 0),
      limit: Number(query.limit ?? 50),
    });
    return { rows, total };
  },
  '/api/orders/awaiting': async (account) => {
    const counts = await account.ask('counts', null);
    return Object.fromEntries(awaitingStates.map((state) => [state, counts[state] ?? 0])) as AwaitingCounts;
  },
  '/api/orders/ending': async (account) => {
    const question = questionOf({ state: 'toAccept,valid', sort: 'notAfter', direction: 'ascending' });
    return (await account.ask('list', { question, offset: 0, limit: nextToEndShown })).rows;
  },
  '/api/orders/:reference': async (account, { params = {} }) =>
    account.ask('order', { reference: params.reference ?? '' }),
  '/api/me/columns': (account) => account.ask('columns', null),
  '/api/order-form': (account) => account.ask('orderForm', null),
};

/** What an address of the portal's reading asks for, as a question to the device. */
export function questionOf(query: NonNullable<ReadOptions['query']>) {
  const { state, search, field, renewable, sort, direction } = query;
  const named = String(state ?? '').split(',');
  const moment = (text: unknown) => (text ? Date.parse(String(text)) : undefined);
  return {
    states: orderStates.filter((one): one is OrderState => named.includes(one)),
    search: String(search ?? ''),
    field: isSearchField(String(field)) ? (field as 'holder') : undefined,
    renewable: renewable === 'now' ? true : undefined,
    startsFrom: moment(query.startsFrom),
    startsUntil: moment(query.startsUntil),
    endsFrom: moment(query.endsFrom),
    endsUntil: moment(query.endsUntil),
    sort: (sort as SortableColumn | undefined) ?? 'openedAt',
    direction: direction === 'ascending' ? 'ascending' : 'descending',
  } as const;
}

/** Pages whose files and history were asked for a moment ago. */
const renewed = new Map<string, number>();
const fresh = 5_000;

/** The files and the history of an order are the portal's to tell; once told, they are here as well. */
export function renewPage(portal: Portal, account: Account, reference: string): void {
  const revision = `${reference} ${account.status.value.pulledAt}`;
  const at = performance.now();
  if (at - (renewed.get(revision) ?? Number.NEGATIVE_INFINITY) < fresh) return;
  renewed.set(revision, at);
  portal
    .read('/api/orders/:reference', { params: { reference } })
    .then((page) => account.ask('keepPage', page))
    .catch((error: unknown) => {
      if (!(error instanceof Refusal)) console.error(error);
    });
}

/** Milliseconds between two askings that screens lead to. */
const leastPause = 5_000;
let askedAt = Number.NEGATIVE_INFINITY;

/** Whoever looks at a screen sees at once what the device knows, and what changed meanwhile a moment later. */
export function askNow(account: Account): void {
  if (performance.now() - askedAt < leastPause) return;
  askedAt = performance.now();
  account.sync();
}
