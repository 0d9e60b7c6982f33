import { expect, it } from 'vitest';
import { usualQuestion } from '../account-replica/list-question.ts';
import { questionOf } from '../device/read-here.ts';
import {
  addressOfList,
  csvAddressOfList,
  isFiltered,
  nextSorting,
  readingQueryOf,
  readListQuery,
} from './list-query.ts';

it.each([
  [{}, { state: undefined, search: '', offset: 0 }],
  [
    { state: 'valid', search: 'a b', offset: '50' },
    { state: 'valid', search: 'a b', offset: 50 },
  ],
  [{ state: 'all' }, { state: 'all', search: '', offset: 0 }],
  [
    { state: 'lost', offset: '-3' },
    { state: undefined, search: '', offset: 0 },
  ],
  [{ offset: '1e99' }, { state: undefined, search: '', offset: 0 }],
  [
    { sort: 'custom.a', direction: 'descending' },
    { state: undefined, search: '', offset: 0, sort: 'custom.a', direction: 'descending' },
  ],
  [{ renewable: 'now' }, { state: undefined, search: '', offset: 0, renewable: 'now' }],
  [{ renewable: 'soon' }, { state: undefined, search: '', offset: 0 }],
  [{ sort: 'holder' }, { state: undefined, search: '', offset: 0, sort: 'holder', direction: 'ascending' }],
  [
    { sort: 'comments', direction: 'descending' },
    { state: undefined, search: '', offset: 0 },
  ],
  [
    {
      search: 'x',
      field: 'holder',
      startsUntil: '2025-12-31',
      endsFrom: '2026-12-01',
      endsUntil: '2026-12-31',
    },
    {
      search: 'x',
      field: 'holder',
      startsUntil: '2025-12-31',
      endsFrom: '2026-12-01',
      endsUntil: '2026-12-31',
      offset: 0,
    },
  ],
  [
    { field: 'password', endsFrom: 'tomorrow', endsUntil: '2026-99-99' },
    { search: '', offset: 0 },
  ],
])('reads %o', (query, asked) => {
  expect(readListQuery(query)).toEqual(asked);
});

it('writes an address that reads back the same', () => {
  const asked = {
    state: 'valid',
    search: 'é & è',
    field: 'custom.b',
    endsFrom: '2026-12-01',
    endsUntil: '2026-12-31',
    offset: 100,
    sort: 'notAfter',
    direction: 'descending',
  } as const;
  const { searchParams } = new URL(addressOfList('/orders', asked), 'https://portal.example');
  expect(readListQuery(Object.fromEntries(searchParams))).toEqual(asked);
});

it('writes the address of the whole list as CSV', () => {
  const reader = { language: 'fr', zone: 'Europe/Paris' };
  expect(csvAddressOfList({ state: 'all', search: '', offset: 50 }, reader)).toBe(
    '/api/orders.csv?language=fr&zone=Europe%2FParis',
  );
  expect(csvAddressOfList({ state: 'valid', search: 'x', offset: 50 }, reader)).toBe(
    '/api/orders.csv?search=x&state=valid&language=fr&zone=Europe%2FParis',
  );
});

it('sorts by a column, then the other way round, then no more', () => {
  const newest = { state: 'all', search: '', offset: 0 } as const;
  const first = { ...newest, ...nextSorting(newest, 'holder') };
  expect(first).toMatchObject({ sort: 'holder', direction: 'ascending' });
  const second = { ...first, ...nextSorting(first, 'holder') };
  expect(second).toMatchObject({ sort: 'holder', direction: 'descending' });
  expect(nextSorting(second, 'holder').sort).toBeUndefined();
  expect(nextSorting(second, 'notAfter')).toEqual({ sort: 'notAfter', direction: 'ascending' });
});

it('asks for whole days of the reader, and for no state where all are wanted', () => {
  const asked = {
    state: 'all',
    search: '',
    offset: 50,
    endsFrom: '2026-12-01',
    endsUntil: '2026-12-01',
  } as const;
  const { state, endsFrom = '', endsUntil = '', ...others } = readingQueryOf(asked);
  expect(state).toBeUndefined();
  expect(others).not.toHaveProperty('offset');
  expect(Date.parse(endsUntil) - Date.parse(endsFrom)).toBe(86_400_000 - 1);
});

it.each([
  [false, { state: 'all' }],
  [false, { field: 'holder' }],
  [true, { search: 'x' }],
  [true, { state: 'valid' }],
  [true, { renewable: 'now' }],
  [true, { endsUntil: '2026-12-31' }],
] as const)('says %j to whether orders may be missing with %o', (filtered, asked) => {
  expect(isFiltered({ state: undefined, search: '', offset: 0, ...asked })).toBe(filtered);
});

it('asks the device, when nothing is asked, what it has the beginning of before anybody asked', () => {
  expect(JSON.stringify(questionOf(readingQueryOf(readListQuery({}))))).toBe(JSON.stringify(usualQuestion));
});
