import type { LocalView } from '#core/sync/effects/local-state.ts';
import { type ListQuery, readListQuery, writeListQuery } from './list-query.ts';

/** What of a list a view keeps: the question and the order, wherever one had come to in it. */
export function queryOfView(asked: ListQuery): string {
  const { state } = asked;
  return writeListQuery({ ...asked, state: state === 'all' ? undefined : state, offset: 0 }).toString();
}

/** The view that shows exactly this list, however it was once written down. */
export function viewShown(views: readonly LocalView[], asked: ListQuery): LocalView | undefined {
  const shown = queryOfView(asked);
  return views.find(({ query }) => queryOfView(questionOfView(query)) === shown);
}

/** By name, as the reader's language sorts. */
export function sortedViews(views: readonly LocalView[], language: string): readonly LocalView[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return views.toSorted((one, other) => compare(one.name, other.name));
}

/** A name is there once: who saves under one that there is means that view. */
export function viewNamed(views: readonly LocalView[], name: string): LocalView | undefined {
  const folded = name.trim().toLowerCase();
  return views.find((view) => view.name.trim().toLowerCase() === folded);
}

function questionOfView(query: string): ListQuery {
  return readListQuery(Object.fromEntries(new URLSearchParams(query)));
}
