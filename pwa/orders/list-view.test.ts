import { describe, expect, it } from 'vitest';
import type { ListQuery } from './list-query.ts';
import { queryOfView, sortedViews, viewNamed, viewShown } from './list-view.ts';

const asked = (more: Partial<ListQuery>): ListQuery => ({ state: undefined, search: '', offset: 0, ...more });
const view = (name: string, query: string) => ({ viewId: name, name, query });

describe('a view of a list', () => {
  it.each([
    ['nothing of a list that asks for nothing', {}, ''],
    ['no page', { search: 'x', offset: 50 }, 'search=x'],
    ['no state where all are shown', { state: 'all', search: 'x' }, 'search=x'],
    ['what is asked and how it is sorted', { state: 'valid', sort: 'notAfter' }, 'state=valid&sort=notAfter'],
  ] as const)('keeps %s', (_, question, query) => {
    expect(queryOfView(asked(question))).toBe(query);
  });

  it('is made of signs that the command takes', () => {
    const query = queryOfView(asked({ search: 'é "&’<~ ü', field: 'custom.a', endsFrom: '2026-12-01' }));
    expect(query).toMatch(/^[\w.%+=&~*-]*$/);
  });

  it.each([
    ['the same', 'state=valid&search=x', 'b'],
    ['another', 'state=valid', undefined],
  ])('is found among others by %s question', (_, query, id) => {
    const views = [view('a', 'search=x'), view('b', query)];
    expect(viewShown(views, asked({ state: 'valid', search: 'x' }))?.viewId).toBe(id);
  });

  it('is the same whatever order its question was written in', () => {
    expect(
      viewShown([view('a', 'search=x&state=valid')], asked({ state: 'valid', search: 'x' })),
    ).toBeDefined();
  });

  it('is found by its name, and stands where its name belongs', () => {
    const views = [view('Zone', ''), view('élan', ''), view('2 mois', ''), view('10 mois', '')];
    expect(sortedViews(views, 'fr').map(({ name }) => name)).toEqual(['2 mois', '10 mois', 'élan', 'Zone']);
    expect(viewNamed(views, ' zone ')?.viewId).toBe('Zone');
    expect(viewNamed(views, 'zon')).toBeUndefined();
  });
});
